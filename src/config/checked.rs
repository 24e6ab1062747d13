//! Values that are checked while the file is read, so that an error can name their line, and kept as they are written.

use serde::de::{Deserialize, Deserializer, Error};
use std::marker::PhantomData;

/// Says whether a text is a value of some type.
pub trait Check {
    /// # Errors
    /// One line about what to write instead.
    fn check(text: &str) -> Result<(), String>;
}

/// A text that passes its check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked<C>(pub String, PhantomData<C>);

impl<'de, C: Check> Deserialize<'de> for Checked<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        C::check(&text).map_err(|problem| D::Error::custom(format!("{text:?}: {problem}")))?;
        Ok(Self(text, PhantomData))
    }
}

macro_rules! checks {
    ($($(#[$doc:meta])* $name:ident = $check:expr;)*) => {
        $($(#[$doc])* #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $name {}

        impl Check for $name {
            fn check(text: &str) -> Result<(), String> {
                let check: fn(&str) -> Result<(), String> = $check;
                check(text)
            }
        })*
    };
}

checks! {
    /// `10GiB`
    Bytes = |text| text.parse::<bytesize::ByteSize>().map(drop).map_err(|_| "give bytes such as 10GiB".to_owned());
    /// `6h`
    Span = |text| super::span(text).map(drop);
    /// `tmp_*`
    Glob = |text| text.parse::<crate::history::Pattern>().map(drop);
    /// A project, dataset or region.
    Name = |text| match !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.:".contains(&b)) {
        true => Ok(()),
        false => Err("no such name in BigQuery".to_owned()),
    };
    /// `snowflake://org-account`
    Namespace = crate::systems::check_namespace;
    /// Where the history is read.
    History = |text| match text {
        "jobs" | "jobs-list" => Ok(()),
        _ => Err("give jobs or jobs-list".to_owned()),
    };
}
