//! Text → syntax: one front end per family of dialects. Only this module knows where a tree came from.

pub mod googlesql;
