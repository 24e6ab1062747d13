//! Object stores: `gs://bucket/prefix`, `s3://bucket/prefix`.
//!
//! Credentials are found by the library: application default credentials and the metadata server for `gs://`, the `AWS_*`
//! variables, web identity and the instance for `s3://`. `STORAGE_EMULATOR_HOST` and `AWS_ENDPOINT_URL` name emulators.

use anyhow::{Context, Result, bail};
use futures::{StreamExt, TryStreamExt};
use object_store::aws::AmazonS3Builder;
use object_store::gcp::{GcpCredential, GoogleCloudStorageBuilder};
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload, StaticCredentialProvider, WriteMultipart};
use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Files up to this size are sent in one request, larger ones in parts of it.
const PART_BYTES: usize = 8 << 20;
/// Parts of a file that are on their way at once: bounds the memory.
const PARTS: usize = 4;
/// Files that are on their way at once.
const FILES: usize = 4;

/// Whether a path is an address in an object store.
pub fn is_store(path: &Path) -> bool {
    path.to_str().is_some_and(|text| ["gs://", "s3://"].iter().any(|scheme| text.starts_with(scheme)))
}

/// A prefix in a bucket.
#[derive(Debug)]
pub struct Store {
    /// `gs://bucket/prefix`, without a slash at its end.
    url: String,
    /// `gs://bucket`
    bucket: String,
    pub(super) prefix: Key,
    pub(super) objects: Arc<dyn ObjectStore>,
    pub(super) runtime: tokio::runtime::Runtime,
}

impl Store {
    /// The prefix of this address. The store is not asked yet.
    ///
    /// # Errors
    /// The address is none.
    pub fn open(path: &Path) -> Result<Self> {
        let url = path.to_str().unwrap_or_default().trim_end_matches('/');
        let rest = url.split_once("://").map(|(_, rest)| rest).unwrap_or_default();
        if rest.is_empty() || rest.starts_with('/') {
            bail!("{url}: name a bucket, such as gs://bucket/folder");
        }
        let objects: Arc<dyn ObjectStore> = if url.starts_with("gs://") {
            let builder = GoogleCloudStorageBuilder::from_env().with_url(url);
            let emulator = std::env::var("STORAGE_EMULATOR_HOST").ok().filter(|host| !host.is_empty());
            let builder = match emulator {
                Some(host) => {
                    let host = if host.contains("://") { host } else { format!("http://{host}") };
                    // Without a credential the library would ask the metadata server for one.
                    let none = StaticCredentialProvider::new(GcpCredential { bearer: "none".to_owned() });
                    builder.with_base_url(&host).with_credentials(Arc::new(none))
                }
                None => builder,
            };
            Arc::new(builder.build().map_err(|error| anyhow::anyhow!("{url}: {}", first_line(&error)))?)
        } else {
            let local = std::env::var("AWS_ENDPOINT_URL").is_ok_and(|endpoint| endpoint.starts_with("http://"));
            let builder = AmazonS3Builder::from_env().with_url(url).with_allow_http(local);
            Arc::new(builder.build().map_err(|error| anyhow::anyhow!("{url}: {}", first_line(&error)))?)
        };
        Self::over(objects, url)
    }

    /// A prefix of an object store that is there.
    pub(super) fn over(objects: Arc<dyn ObjectStore>, url: &str) -> Result<Self> {
        let (scheme, rest) = url.split_once("://").context("no address of an object store")?;
        let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        Ok(Self {
            url: url.to_owned(),
            bucket: format!("{scheme}://{bucket}"),
            prefix: Key::parse(prefix).with_context(|| format!("{url}: no path in an object store"))?,
            objects,
            runtime: runtime.context("cannot start the network's runtime")?,
        })
    }

    /// As it was given.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The address of an object.
    pub(super) fn address(&self, key: &Key) -> String {
        format!("{}/{key}", self.bucket)
    }

    /// The key of an object below the prefix.
    pub(super) fn key(&self, path: &str) -> Key {
        path.split('/').filter(|part| !part.is_empty()).fold(self.prefix.clone(), |key, part| key.join(part))
    }

    /// Brings an object, or all below a prefix, into a folder and returns the paths there. An asterisk stands for anything
    /// but a slash.
    ///
    /// # Errors
    /// Nothing is there, or it cannot be read.
    pub fn download(&self, folder: &Path) -> Result<Vec<PathBuf>> {
        let pattern = self.prefix.as_ref();
        let fixed = pattern.split(['*', '?', '[', '{']).next().unwrap_or_default();
        let is_pattern = fixed.len() < pattern.len();
        let glob = globset::GlobBuilder::new(pattern).literal_separator(true).build()?.compile_matcher();
        let start = match is_pattern {
            true => Key::parse(fixed.rsplit_once('/').map_or("", |(parents, _)| parents))?,
            false => self.prefix.clone(),
        };
        let list = async {
            if !is_pattern && let Ok(meta) = self.objects.head(&self.prefix).await {
                return Ok(vec![meta.location]);
            }
            let all: Vec<_> = self.objects.list(Some(&start)).try_collect().await?;
            let mut keys: Vec<_> = all.into_iter().map(|meta| meta.location).collect();
            keys.retain(|key| !is_pattern || glob.is_match(key.as_ref()));
            keys.sort();
            Ok(keys)
        };
        let keys = self.runtime.block_on(list).map_err(|error| self.error(&error))?;
        if keys.is_empty() {
            bail!("{}: nothing is there; check the address", self.url);
        }
        let parent = match keys.as_slice() {
            [only] if *only == start => start.as_ref().rsplit_once('/').map_or("", |(parents, _)| parents),
            _ => start.as_ref(),
        };
        let places: Vec<_> = keys
            .iter()
            .map(|key| {
                let name = key.as_ref().strip_prefix(parent).unwrap_or(key.as_ref()).trim_start_matches('/').to_owned();
                let path = name.split('/').fold(folder.to_owned(), |path, part| path.join(part));
                (key.clone(), path)
            })
            .collect();
        self.fetch(&places)?;
        Ok(places.into_iter().map(|(_, path)| path).collect())
    }

    /// Brings objects to places on the disk.
    pub(super) fn fetch(&self, places: &[(Key, PathBuf)]) -> Result<()> {
        let fetch = |(key, path): &(Key, PathBuf)| {
            let (key, path) = (key.clone(), path.clone());
            async move { self.fetch_one(&key, &path).await }
        };
        self.runtime.block_on(futures::stream::iter(places).map(fetch).buffered(FILES).try_collect())
    }

    /// Brings an object to a place on the disk.
    pub(super) async fn fetch_one(&self, key: &Key, path: &Path) -> Result<()> {
        let write = || format!("cannot write {}", path.display());
        let mut stream = self.objects.get(key).await.map_err(|error| self.error(&error))?.into_stream();
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).with_context(write)?;
        }
        let mut file = File::create(path).with_context(write)?;
        while let Some(bytes) = stream.next().await {
            let bytes = bytes.map_err(|error| self.error(&error))?;
            file.write_all(&bytes).with_context(write)?;
        }
        Ok(())
    }

    /// Sends a file; readers see it whole or not at all.
    pub(super) async fn upload(&self, path: &Path, key: &Key) -> Result<()> {
        let read = || format!("cannot read {}", path.display());
        let mut file = File::open(path).with_context(read)?;
        let mut part = Vec::new();
        (&mut file).take(PART_BYTES as u64).read_to_end(&mut part).with_context(read)?;
        if part.len() < PART_BYTES {
            return self.put(key, part).await;
        }
        let upload = self.objects.put_multipart(key).await.map_err(|error| self.error(&error))?;
        let mut writer = WriteMultipart::new_with_chunk_size(upload, PART_BYTES);
        while !part.is_empty() {
            writer.wait_for_capacity(PARTS).await.map_err(|error| self.error(&error))?;
            writer.write(&part);
            part.clear();
            (&mut file).take(PART_BYTES as u64).read_to_end(&mut part).with_context(read)?;
        }
        writer.finish().await.map(drop).map_err(|error| self.error(&error))
    }

    /// Writes an object.
    pub(super) async fn put(&self, key: &Key, bytes: impl Into<PutPayload>) -> Result<()> {
        self.objects.put(key, bytes.into()).await.map(drop).map_err(|error| self.error(&error))
    }

    /// What the library says, in one line.
    pub(super) fn error(&self, error: &object_store::Error) -> anyhow::Error {
        let hint = match error {
            object_store::Error::Unauthenticated { .. } => "; are there credentials for it?",
            object_store::Error::PermissionDenied { .. } => {
                "; to write there takes roles/storage.objectUser (S3: GetObject, PutObject, ListBucket, DeleteObject)"
            }
            _ => "",
        };
        anyhow::anyhow!("{}: {}{hint}", self.url, first_line(error))
    }
}

/// The message with its causes, of which the last can be a whole page.
fn first_line(error: &object_store::Error) -> String {
    const SHOWN: usize = 300;
    let text = error.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
