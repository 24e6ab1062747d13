//! Data definition, and statements that move data as a whole (EXPORT DATA, LOAD DATA).

use super::{Expr, ExprRef, Ident, NamedExpr, OptionEntry, Path, Query, SelectItem, Statement, Type};

/// `CREATE [OR REPLACE] [TEMP] [EXTERNAL | SNAPSHOT] TABLE …`
#[derive(Debug, Clone, Copy)]
pub struct CreateTable<'a> {
    pub kind: TableDdlKind,
    pub or_replace: bool,
    pub if_not_exists: bool,
    pub temporary: bool,
    pub name: Path<'a>,
    /// The column definitions; `None` without a list in parentheses. Constraints are checked and dropped.
    pub columns: Option<&'a [ColumnDef<'a>]>,
    /// `LIKE path`
    pub like: Option<Path<'a>>,
    /// `CLONE path …` (a snapshot always has it)
    pub clone: Option<DataSource<'a>>,
    /// `COPY path …`
    pub copy: Option<DataSource<'a>>,
    pub partition_by: &'a [Expr<'a>],
    pub cluster_by: &'a [Expr<'a>],
    /// `WITH PARTITION COLUMNS (…)` of an external table: their definitions; empty when they are detected.
    pub partition_columns: &'a [ColumnDef<'a>],
    pub options: &'a [OptionEntry<'a>],
    pub query: Option<&'a Query<'a>>,
}

impl<'a> CreateTable<'a> {
    /// `CREATE TABLE name`, and nothing else.
    pub const fn new(name: Path<'a>) -> Self {
        Self {
            kind: TableDdlKind::Table,
            or_replace: false,
            if_not_exists: false,
            temporary: false,
            name,
            columns: None,
            like: None,
            clone: None,
            copy: None,
            partition_by: &[],
            cluster_by: &[],
            partition_columns: &[],
            options: &[],
            query: None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableDdlKind {
    Table,
    External,
    Snapshot,
}

/// The source of CLONE and COPY.
#[derive(Debug, Clone, Copy)]
pub struct DataSource<'a> {
    pub path: Path<'a>,
    pub system_time: Option<ExprRef<'a>>,
    pub filter: Option<ExprRef<'a>>,
}

/// A column definition.
#[derive(Debug, Clone, Copy)]
pub struct ColumnDef<'a> {
    pub name: Ident<'a>,
    /// Absent in `CREATE TABLE t (a, b) AS SELECT …`.
    pub ty: Option<Type<'a>>,
    /// `GENERATED ALWAYS AS (expr)`
    pub generated: Option<ExprRef<'a>>,
    /// `DEFAULT expr`
    pub default: Option<ExprRef<'a>>,
}

/// `CREATE [OR REPLACE] [MATERIALIZED | APPROX] [RECURSIVE] VIEW …`
#[derive(Debug, Clone, Copy)]
pub struct CreateView<'a> {
    pub kind: ViewKind,
    pub or_replace: bool,
    pub if_not_exists: bool,
    pub recursive: bool,
    pub temporary: bool,
    pub name: Path<'a>,
    /// The column names in parentheses, if any.
    pub columns: &'a [Ident<'a>],
    pub options: &'a [OptionEntry<'a>],
    pub source: ViewSource<'a>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ViewKind {
    View,
    Materialized,
    Approx,
}

#[derive(Debug, Clone, Copy)]
pub enum ViewSource<'a> {
    Query(&'a Query<'a>),
    /// `AS REPLICA OF path`
    ReplicaOf(Path<'a>),
}

/// `CREATE [OR REPLACE] [TEMP] [AGGREGATE] FUNCTION …`
#[derive(Debug, Clone, Copy)]
pub struct CreateFunction<'a> {
    pub or_replace: bool,
    pub if_not_exists: bool,
    pub temporary: bool,
    pub aggregate: bool,
    pub name: Path<'a>,
    pub params: &'a [Param<'a>],
    pub returns: Option<Type<'a>>,
    /// `LANGUAGE js`, `LANGUAGE python`…
    pub language: Option<Ident<'a>>,
    /// `REMOTE WITH CONNECTION path`, `WITH CONNECTION path`
    pub remote: bool,
    pub options: &'a [OptionEntry<'a>],
    pub body: FunctionBody<'a>,
}

#[derive(Debug, Clone, Copy)]
pub enum FunctionBody<'a> {
    /// `AS (expr)`
    Sql(ExprRef<'a>),
    /// `AS "source text"` in another language
    Text(&'a str),
    /// A remote function, or a body that is given elsewhere
    None,
}

/// A parameter of a function or procedure.
#[derive(Debug, Clone, Copy)]
pub struct Param<'a> {
    pub mode: ParamMode,
    /// Absent in templated declarations of other engines.
    pub name: Option<Ident<'a>>,
    pub ty: Type<'a>,
    /// `NOT AGGREGATE` of an aggregate function's parameter
    pub not_aggregate: bool,
    pub default: Option<ExprRef<'a>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParamMode {
    In,
    Out,
    InOut,
}

/// `CREATE [OR REPLACE] TABLE FUNCTION …`
#[derive(Debug, Clone, Copy)]
pub struct CreateTableFunction<'a> {
    pub or_replace: bool,
    pub if_not_exists: bool,
    pub temporary: bool,
    pub name: Path<'a>,
    pub params: &'a [Param<'a>],
    /// `RETURNS TABLE<…>`
    pub returns: Option<Type<'a>>,
    pub options: &'a [OptionEntry<'a>],
    pub query: Option<&'a Query<'a>>,
}

/// `CREATE [OR REPLACE] PROCEDURE name (…) BEGIN … END`
#[derive(Debug, Clone, Copy)]
pub struct CreateProcedure<'a> {
    pub or_replace: bool,
    pub if_not_exists: bool,
    pub name: Path<'a>,
    pub params: &'a [Param<'a>],
    pub options: &'a [OptionEntry<'a>],
    /// The statements between BEGIN and END; `None` for other languages.
    pub body: Option<&'a [Statement<'a>]>,
}

/// `CREATE [OR REPLACE] MODEL …`
#[derive(Debug, Clone, Copy)]
pub struct CreateModel<'a> {
    pub or_replace: bool,
    pub if_not_exists: bool,
    pub name: Path<'a>,
    pub transform: &'a [SelectItem<'a>],
    pub options: &'a [OptionEntry<'a>],
    /// `AS query`, or each of `AS (name AS (query), …)`.
    pub queries: &'a [(Option<Ident<'a>>, &'a Query<'a>)],
}

/// `ALTER TABLE | VIEW | … name action, …`
#[derive(Debug, Clone, Copy)]
pub struct Alter<'a> {
    /// The object's kind in BigQuery's spelling with underscores: `TABLE`, `VIEW`, `MATERIALIZED_VIEW`, `SCHEMA`…
    pub object: &'static str,
    pub if_exists: bool,
    pub name: Option<Path<'a>>,
    pub actions: &'a [AlterAction<'a>],
}

#[derive(Debug, Clone, Copy)]
pub enum AlterAction<'a> {
    AddColumn {
        column: ColumnDef<'a>,
        if_not_exists: bool,
    },
    DropColumn {
        name: Ident<'a>,
        if_exists: bool,
    },
    RenameColumn {
        from: Ident<'a>,
        to: Ident<'a>,
    },
    RenameTo(Path<'a>),
    /// `SWAP WITH path` (Snowflake): the two tables exchange their names.
    SwapWith(Path<'a>),
    /// `ALTER COLUMN name SET DATA TYPE …`
    SetDataType {
        name: Ident<'a>,
        ty: Type<'a>,
    },
    /// Options, constraints, defaults, policies: no meaning to lineage.
    Other,
}

/// `DROP TABLE | VIEW | FUNCTION | … [IF EXISTS] name`
#[derive(Debug, Clone, Copy)]
pub struct Drop<'a> {
    /// As in [`Alter::object`]; also `TABLE_FUNCTION`, `ROW_ACCESS_POLICY`, `SEARCH_INDEX`…
    pub object: &'static str,
    pub if_exists: bool,
    pub name: Option<Path<'a>>,
}

/// `EXPORT DATA [WITH CONNECTION …] OPTIONS (…) AS query`
#[derive(Debug, Clone, Copy)]
pub struct ExportData<'a> {
    pub options: &'a [OptionEntry<'a>],
    /// Absent in the pipe operator.
    pub query: Option<&'a Query<'a>>,
}

/// `LOAD DATA INTO | OVERWRITE target … FROM FILES (…)`
#[derive(Debug, Clone, Copy)]
pub struct LoadData<'a> {
    pub overwrite: bool,
    pub temporary: bool,
    pub target: Path<'a>,
    pub columns: Option<&'a [ColumnDef<'a>]>,
    pub options: &'a [OptionEntry<'a>],
    /// The options of FROM FILES, `uris` among them.
    pub files: &'a [OptionEntry<'a>],
}

/// Statements that are checked for syntax and carry no lineage: CREATE SCHEMA, GRANT, policies, indexes…
#[derive(Debug, Clone, Copy)]
pub struct Utility<'a> {
    /// BigQuery's `statement_type` (`CREATE_SCHEMA`, `GRANT`, `CREATE_ROW_ACCESS_POLICY`…).
    pub statement_type: &'static str,
    pub name: Option<Path<'a>>,
    /// Expressions that it evaluates (a row access policy's filter, an index's expressions).
    pub exprs: &'a [NamedExpr<'a>],
}
