//! The native front end for GoogleSQL as BigQuery speaks it.
