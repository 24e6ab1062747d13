//! The only parallel loop.
