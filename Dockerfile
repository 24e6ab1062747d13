# docker build -t colline .
FROM rust:1-slim-trixie AS build
RUN apt-get update && apt-get install -qy --no-install-recommends build-essential && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN cargo build --release --locked --bin colline && strip target/release/colline

FROM debian:trixie-slim
# The certificates by which BigQuery and the object stores are known.
RUN apt-get update && apt-get install -qy --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --create-home --home-dir /home/colline colline
COPY --from=build /src/target/release/colline /usr/local/bin/colline
# By number, so that Kubernetes' runAsNonRoot can tell.
USER 10001:10001
WORKDIR /home/colline
ENTRYPOINT ["colline"]
