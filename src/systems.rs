//! Relations of several systems in one graph. A relation of the warehouse whose history is read keeps its plain name
//! (`project.dataset.table`) if that warehouse is BigQuery; every other one has its system before it, as OpenLineage
//! names datasets: namespace, `/`, name (`mysql://db.example.com:3306/shop.users`), see
//! <https://openlineage.io/docs/spec/naming>.

use crate::catalog::{Catalog, Relation};
use crate::dialect::Dialect;
use crate::history::Pattern;
use crate::lineage::StatementLineage;
use std::borrow::Cow;

/// The namespace of BigQuery: it has no host, and its tables no prefix.
pub const BIGQUERY: &str = "bigquery";

/// Schemes of namespaces whose datasets are tables; every other URI is a file or an object.
const SCHEMES: [&str; 20] = [
    "awsathena",
    "azurecosmos",
    "cassandra",
    "clickhouse",
    "crate",
    "databricks",
    "db2",
    "duckdb",
    "hive",
    "mssql",
    "mysql",
    "oceanbase",
    "oracle",
    "postgres",
    "redshift",
    "snowflake",
    "spanner",
    "sqlserver",
    "teradata",
    "trino",
];

/// What a [`StatementLineage`] that a replication stands for is called.
pub const REPLICATION: &str = "REPLICATION";

/// Namespace and name of a relation that has a namespace.
pub fn split(relation: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = relation.split_once("://")?;
    if !SCHEMES.contains(&scheme) {
        return None;
    }
    let slash = relation.len() - rest.len() + rest.rfind('/')?;
    let name = relation.get(slash + 1..).filter(|name| !name.is_empty())?;
    Some((relation.get(..slash)?, name))
}

/// The parts of a relation's name or of a pattern for it: the namespace, and what dots part. The last ones may be those of
/// a column.
pub fn parts(name: &str) -> Vec<&str> {
    match split(name) {
        Some((namespace, rest)) => [namespace].into_iter().chain(rest.split('.')).collect(),
        None => name.split('.').collect(),
    }
}

/// Says whether a text is a namespace.
///
/// # Errors
/// One line about what to write instead.
pub fn check_namespace(text: &str) -> Result<(), String> {
    let (scheme, authority) = match text.split_once("://") {
        _ if text == BIGQUERY => return Ok(()),
        Some(parts) => parts,
        None => return Err("a namespace is `bigquery`, or begins with a scheme: snowflake://org-account".to_owned()),
    };
    if !SCHEMES.contains(&scheme) {
        return Err(format!("the scheme of a namespace is one of {}", SCHEMES.join(", ")));
    }
    match authority.is_empty() || authority.ends_with('/') || authority.contains(char::is_whitespace) {
        true => {
            Err("behind the scheme stand host and port, and no slash at the end: mysql://db.example.com:3306".into())
        }
        false => Ok(()),
    }
}

/// The tables of a system below a database or schema: `mysql://db.example.com:3306/shop`, `bigquery:project.dataset`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    namespace: Box<str>,
    /// Names of databases and schemas, from the outside in.
    path: Vec<Box<str>>,
}

impl std::str::FromStr for Place {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (namespace, path) = match text.strip_prefix("bigquery:") {
            Some(path) => (BIGQUERY, path),
            None => match (text.contains("://"), split(text)) {
                (false, _) => (BIGQUERY, text),
                (true, Some(parts)) => parts,
                (true, None) => return Err(PLACE.to_owned()),
            },
        };
        check_namespace(namespace)?;
        let path: Vec<Box<str>> = path.split('.').map(Box::from).collect();
        match path.iter().any(|part| part.is_empty() || part.contains(char::is_whitespace)) {
            true => Err(PLACE.to_owned()),
            false => Ok(Self { namespace: namespace.into(), path }),
        }
    }
}

const PLACE: &str =
    "name the tables' schema behind a slash, such as mysql://db.example.com:3306/shop, or project.dataset";

impl Place {
    /// The relation that a name with one part or more means here: what it leaves out is that of the place.
    fn relation(&self, name: &str) -> String {
        let parts = name.split('.').count();
        // The place has all parts but the table's own.
        let kept = (self.path.len() + 1).saturating_sub(parts);
        let mut path: Vec<&str> = self.path.iter().take(kept).map(|part| &**part).collect();
        path.push(name);
        join(&self.namespace, &path.join("."))
    }
}

fn join(namespace: &str, name: &str) -> String {
    match namespace {
        BIGQUERY => name.to_owned(),
        namespace => format!("{namespace}/{name}"),
    }
}

/// The warehouse that ran a statement: how its texts are read, and what stands before its names.
#[derive(Debug, Clone)]
pub struct Home {
    pub dialect: &'static Dialect,
    pub namespace: Option<String>,
}

impl Default for Home {
    fn default() -> Self {
        Self { dialect: Dialect::bigquery(), namespace: Some(BIGQUERY.to_owned()) }
    }
}

impl Home {
    /// The name of a relation within its warehouse; one of another system stays as it is.
    pub fn plain<'n>(&self, relation: &'n str) -> &'n str {
        let home = self.namespace.as_deref().unwrap_or(BIGQUERY);
        relation.strip_prefix(home).and_then(|rest| rest.strip_prefix('/')).unwrap_or(relation)
    }

    /// The name of a relation of this warehouse beyond it.
    pub fn full(&self, relation: &str) -> String {
        match relation.contains("://") {
            true => relation.to_owned(),
            false => join(self.namespace.as_deref().unwrap_or(BIGQUERY), relation),
        }
    }

    /// Whether a relation is of this warehouse; a file is of none.
    pub fn owns(&self, relation: &str) -> bool {
        let namespace = match split(relation) {
            Some((namespace, _)) => namespace,
            None if relation.contains("://") => return false,
            None => BIGQUERY,
        };
        self.namespace.as_deref().unwrap_or(BIGQUERY) == namespace
    }
}

/// The warehouses whose statements an output has.
#[derive(Debug, Clone)]
pub struct Homes(Vec<Home>);

impl Homes {
    /// These; without any BigQuery alone.
    pub fn new(mut homes: Vec<Home>) -> Self {
        if homes.is_empty() {
            homes.push(Home::default());
        }
        Self(homes)
    }

    /// The one that has a relation, else the first.
    pub fn of(&self, relation: Option<&str>) -> Home {
        let has = relation.and_then(|relation| self.0.iter().find(|home| home.owns(relation)));
        has.or(self.0.first()).cloned().unwrap_or_default()
    }

    /// The one whose metadata and texts the user gives: the first.
    pub fn own(&self) -> Home {
        self.of(None)
    }
}

/// A connection of the warehouse to another system.
#[derive(Debug, Clone)]
pub struct Connection {
    /// `project.location.connection`
    pub name: String,
    /// Where names without a schema belong.
    pub system: Place,
}

/// Tables that are kept as copies of others.
#[derive(Debug, Clone)]
pub struct Replication {
    pub from: Place,
    pub to: Place,
    /// Which tables of the source.
    pub tables: Vec<Pattern>,
    /// What stands before the source's name in that of the copy.
    pub prefix: String,
    /// Columns that only the copies have.
    pub ignored: Vec<Pattern>,
}

/// What a run knows of systems.
#[derive(Debug, Clone, Default)]
pub struct Systems {
    /// The namespace of the warehouse whose history is read; `None`: nobody says.
    pub home: Option<String>,
    pub connections: Vec<Connection>,
    pub replications: Vec<Replication>,
}

impl Systems {
    /// Whether names stay as they are.
    fn is_plain(&self) -> bool {
        self.connections.is_empty() && self.prefix().is_none()
    }

    /// What stands before names of the warehouse, if anything does.
    pub fn prefix(&self) -> Option<&str> {
        self.home.as_deref().filter(|home| *home != BIGQUERY)
    }

    /// The name of a relation beyond its warehouse.
    pub fn name<'n>(&self, relation: &'n str) -> Cow<'n, str> {
        let behind = |connection: &Connection| {
            let name = relation.strip_prefix(&*connection.name)?.strip_prefix('.')?;
            Some(connection.system.relation(name))
        };
        if let Some(name) = self.connections.iter().find_map(behind) {
            return name.into();
        }
        match self.prefix() {
            // Files stay, and what has a namespace already.
            Some(home) if !relation.contains("://") => join(home, relation).into(),
            _ => relation.into(),
        }
    }

    /// The same statements with the names of beyond.
    pub fn renamed<'l>(&self, statements: &'l [StatementLineage]) -> Cow<'l, [StatementLineage]> {
        if self.is_plain() {
            return statements.into();
        }
        let rename = |statement: &StatementLineage| statement.renamed(|name| self.name(name));
        statements.iter().map(rename).collect::<Vec<_>>().into()
    }

    /// What the replications do, as statements: each copies the columns that the metadata know of a replica, those left
    /// out that only the replica has.
    pub fn replicated(&self, catalog: &Catalog) -> Vec<StatementLineage> {
        let mut statements = Vec::new();
        for relation in catalog.relations() {
            // Of several rules the first one counts.
            let copied = self.replications.iter().find_map(|rule| Some((rule, rule.source(self, relation)?)));
            let Some((rule, source)) = copied else { continue };
            let is_copied = |name: &&str| !rule.ignored.iter().any(|ignored| ignored.is_match(name));
            let columns = relation.columns.iter().filter(|column| !column.hidden);
            let columns: Vec<&str> = columns.map(|column| &*column.name).filter(is_copied).collect();
            if !columns.is_empty() {
                statements.push(StatementLineage::copy(REPLICATION, &source, &self.name(&relation.name), &columns));
            }
        }
        statements
    }
}

impl Replication {
    /// The full name of what a relation is a copy of, if it is one by this rule.
    fn source(&self, systems: &Systems, relation: &Relation) -> Option<String> {
        let name = systems.name(&relation.name);
        let prefix = join(&self.to.namespace, &self.to.path.join("."));
        let table = name.strip_prefix(&*prefix)?.strip_prefix('.')?.strip_prefix(&*self.prefix)?;
        let is_table = !table.is_empty() && !table.contains('.') && relation.view_definition.is_none();
        let is_wanted = self.tables.is_empty() || self.tables.iter().any(|pattern| pattern.is_match(table));
        (is_table && is_wanted).then(|| self.from.relation(table))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Column, DataType};

    #[test]
    fn namespaces() {
        assert_eq!(
            split("mysql://db.example.com:3306/shop.users"),
            Some(("mysql://db.example.com:3306", "shop.users"))
        );
        assert_eq!(split("duckdb:///data/x.duckdb/x.main.t"), Some(("duckdb:///data/x.duckdb", "x.main.t")));
        for name in ["p.d.t", "gs://bucket/a.b/c.csv", "s3://b/c", "mysql://host", "mysql://host/"] {
            assert_eq!(split(name), None, "{name}");
        }
        for good in ["bigquery", "mysql://db:3306", "snowflake://org-account"] {
            assert_eq!(check_namespace(good), Ok(()));
        }
        for bad in ["", "mysql", "mysql://", "mysql://db:3306/", "gs://bucket", "my sql://x", "mysql://a b"] {
            assert!(check_namespace(bad).is_err(), "{bad}");
        }
    }

    fn systems(home: Option<&str>) -> Systems {
        let connection = |name: &str, system: &str| Connection { name: name.into(), system: system.parse().unwrap() };
        Systems {
            home: home.map(str::to_owned),
            connections: vec![
                connection("p.us.shop", "mysql://db:3306/shop"),
                connection("p.us.crm", "postgres://pg:5432/crm.public"),
            ],
            replications: Vec::new(),
        }
    }

    #[test]
    fn names_of_connections_and_of_the_home() {
        for (home, name, expected) in [
            (Some("bigquery"), "p.us.shop.users", "mysql://db:3306/shop.users"),
            (Some("bigquery"), "p.us.shop.billing.invoices", "mysql://db:3306/billing.invoices"),
            (Some("bigquery"), "p.us.shop2.users", "p.us.shop2.users"),
            (Some("bigquery"), "p.us.crm.leads", "postgres://pg:5432/crm.public.leads"),
            (Some("bigquery"), "p.us.crm.app.leads", "postgres://pg:5432/crm.app.leads"),
            (Some("bigquery"), "p.us.crm.other.app.leads", "postgres://pg:5432/other.app.leads"),
            (None, "DB.S.T", "DB.S.T"),
            (Some("snowflake://a-b"), "DB.S.T", "snowflake://a-b/DB.S.T"),
            (Some("snowflake://a-b"), "s3://bucket/x", "s3://bucket/x"),
        ] {
            assert_eq!(systems(home).name(name), expected);
        }
    }

    #[test]
    fn places() {
        assert_eq!("bigquery:p.d".parse::<Place>(), "p.d".parse());
        for bad in ["", "mysql://db:3306", "gs://b/c", "p..d", "mysql://db:3306/a b"] {
            assert!(bad.parse::<Place>().is_err(), "{bad}");
        }
    }

    #[test]
    fn replicas_are_copies_column_by_column() {
        let column = |name: &str| Column { name: name.into(), data_type: DataType::scalar("STRING"), hidden: false };
        let table =
            |name: &str, columns: &[&str]| Relation::new(name, columns.iter().map(|name| column(name)).collect());
        let mut view = table("p.raw.shop_v", &["id"]);
        view.view_definition = Some("SELECT 1 AS id".into());
        let catalog = Catalog::new(
            [
                table("p.raw.shop_users", &["id", "email", "_synced"]),
                table("p.raw.shop_audit_log", &["id"]),
                table("p.raw.other", &["id"]),
                table("p.raw2.shop_users", &["id"]),
                view,
            ],
            [],
        );
        let rule = Replication {
            from: "mysql://db:3306/shop".parse().unwrap(),
            to: "bigquery:p.raw".parse().unwrap(),
            tables: vec!["u*".parse().unwrap()],
            prefix: "shop_".into(),
            ignored: vec!["_s*".parse().unwrap()],
        };
        let systems = Systems { replications: vec![rule], ..Systems::default() };
        let edges = |statement: &StatementLineage| -> Vec<String> {
            statement.edges().iter().map(|edge| edge.to_string()).collect()
        };
        let found: Vec<_> = systems.replicated(&catalog).iter().flat_map(edges).collect();
        assert_eq!(
            found,
            [
                "p.raw.shop_users.id <- mysql://db:3306/shop.users.id  IDENTITY",
                "p.raw.shop_users.email <- mysql://db:3306/shop.users.email  IDENTITY",
            ]
        );
    }
}
