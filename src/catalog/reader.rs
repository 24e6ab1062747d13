//! Readers of metadata exports.
