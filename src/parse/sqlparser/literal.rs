//! literal
