//! Names of tables and routines as written → full names.

use super::Binder;
use crate::dialect::Dialect;
use crate::syntax::Path;
use bumpalo::Bump;

type Parts<'a> = bumpalo::collections::Vec<'a, &'a str>;

/// Parts of a name after quoted paths (`` `p.d.t` ``) are split, where the dialect has such.
fn split<'a>(path: Path<'a>, arena: &'a Bump, dialect: &Dialect) -> Parts<'a> {
    let mut parts = Parts::with_capacity_in(4, arena);
    for ident in path.parts {
        if ident.is_dotted() && dialect.identifiers().quoted_paths {
            let mut start = 0;
            for dot in memchr::memchr_iter(b'.', ident.name.as_bytes()).chain([ident.name.len()]) {
                if dot > start {
                    parts.push(&ident.name[start..dot]);
                }
                start = dot + 1;
            }
        } else {
            parts.push(ident.name);
        }
    }
    parts
}

const INFORMATION_SCHEMA: &str = "INFORMATION_SCHEMA";

impl<'a> Binder<'a> {
    /// `project.dataset.name` of a table or routine, with the job's defaults filled in as far as they are known.
    /// A partition decorator (`$20260901`) is cut off, a legacy `project:dataset` is split.
    pub(super) fn full_name(&self, path: Path<'a>) -> &'a str {
        let dialect = self.dialect;
        let mut parts = split(path, self.arena, dialect);
        if let Some(connection) = self.foreign {
            parts.insert(0, connection);
            return self.join(&parts);
        }
        if let (Some(table), Some(decorator)) = (parts.last_mut(), dialect.identifiers().decorator) {
            *table = table.split(decorator).next().unwrap_or_default();
        }
        if dialect.identifiers().max_relation_parts == 2 {
            // Databases and tables, nothing above.
            return match (parts.as_slice(), self.default_dataset) {
                ([single], Some(database)) => self.join(&[database, single]),
                ([single], None) => self.concluded_name(single).unwrap_or(single),
                _ => self.join(&parts),
            };
        }
        if dialect.identifiers().quoted_paths
            && parts.len() == 2
            && let Some((project, dataset)) = parts[0].split_once(':')
        {
            parts.splice(0..1, [project, dataset]);
        }
        let system = parts.iter().position(|p| p.eq_ignore_ascii_case(INFORMATION_SCHEMA));
        let (project, dataset) = (self.default_project, self.default_dataset);
        match (parts.as_slice(), system) {
            ([single], None) => match (project, dataset) {
                (Some(p), Some(d)) => self.join(&[p, d, single]),
                (None, Some(d)) => self.join(&[d, single]),
                _ => self.concluded_name(single).unwrap_or(single),
            },
            ([_, _], None) | ([_, _, _], Some(1)) | ([_, _], Some(0)) => match project {
                Some(p) => {
                    parts.insert(0, p);
                    self.join(&parts)
                }
                None => self.join(&parts),
            },
            _ if path.parts.len() == 1
                && path.parts[0].name.len() == parts.iter().map(|p| p.len() + 1).sum::<usize>() - 1 =>
            {
                path.parts[0].name
            }
            _ => self.join(&parts),
        }
    }

    /// `project.dataset`
    pub(super) fn schema_name(&self, path: Path<'a>) -> &'a str {
        match (split(path, self.arena, self.dialect).as_slice(), self.default_project) {
            ([dataset], Some(project)) => self.join(&[project, dataset]),
            (parts, _) => self.join(parts),
        }
    }

    /// The referenced tables of this name, for a name without any dataset.
    pub(super) fn referenced_names<'t>(&self, table: &'t str) -> impl Iterator<Item = &'a str> + use<'a, 't> {
        self.referenced.iter().copied().filter(move |full| full.rsplit('.').next() == Some(table))
    }

    /// What a name without any dataset means: the only referenced table of this name, else the destination.
    pub(super) fn concluded_name(&self, table: &str) -> Option<&'a str> {
        let mut found = self.referenced_names(table);
        let destination = self.destination.filter(|full| full.rsplit('.').next() == Some(table));
        found.next().or(destination).filter(|_| found.next().is_none())
    }

    /// The full name of this path is such a conclusion.
    pub(super) fn is_concluded(&self, path: Path<'a>, full_name: &str) -> bool {
        let [only] = path.parts else { return false };
        self.default_dataset.is_none() && self.foreign.is_none() && self.concluded_name(only.name) == Some(full_name)
    }

    pub(super) fn join(&self, parts: &[&str]) -> &'a str {
        let mut name =
            bumpalo::collections::String::with_capacity_in(parts.iter().map(|p| p.len() + 1).sum(), self.arena);
        for (i, part) in parts.iter().enumerate() {
            if i > 0 {
                name.push('.');
            }
            name.push_str(part);
        }
        name.into_bump_str()
    }

    /// The name that a table without an alias goes by: the last part of its path, of a path quoted as a whole too.
    pub(super) fn implied_alias(path: Path<'a>) -> &'a str {
        let last = path.last();
        if last.quoted { last.name.rsplit('.').next().unwrap_or("") } else { last.name }
    }

    /// The name of a temp table, temp function or variable: a single part, or `_SESSION.name`.
    pub(super) fn temp_name(path: Path<'a>) -> Option<&'a str> {
        match path.parts {
            [only] if !only.is_dotted() => Some(only.name),
            [session, name] if session.name.eq_ignore_ascii_case("_SESSION") => Some(name.name),
            _ => None,
        }
    }
}
