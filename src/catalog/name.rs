//! Names of relations.
