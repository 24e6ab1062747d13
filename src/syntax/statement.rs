//! Statements and scripts.

use super::*;

/// A parsed text: its statements in order. Statements that could not be parsed are [`StatementKind::Invalid`].
#[derive(Debug, Clone, Copy)]
pub struct Script<'a> {
    pub statements: &'a [Statement<'a>],
    /// Where the semicolons stand, if the text has a syntax error: then a statement is counted by the semicolons before
    /// it, since it is not certain which of them stand in a block. Empty for a text without errors.
    pub semicolons: &'a [u32],
}

/// One statement.
#[derive(Debug, Clone, Copy)]
pub struct Statement<'a> {
    pub kind: StatementKind<'a>,
    /// Without the semicolon.
    pub span: Span,
}

/// All statements.
#[derive(Debug, Clone, Copy)]
pub enum StatementKind<'a> {
    Query(&'a Query<'a>),
    Insert(&'a Insert<'a>),
    Update(&'a Update<'a>),
    Delete(&'a Delete<'a>),
    Merge(&'a Merge<'a>),
    Truncate(&'a Truncate<'a>),
    CreateTable(&'a CreateTable<'a>),
    CreateView(&'a CreateView<'a>),
    CreateFunction(&'a CreateFunction<'a>),
    CreateTableFunction(&'a CreateTableFunction<'a>),
    CreateProcedure(&'a CreateProcedure<'a>),
    CreateModel(&'a CreateModel<'a>),
    Alter(&'a Alter<'a>),
    Drop(&'a Drop<'a>),
    ExportData(&'a ExportData<'a>),
    LoadData(&'a LoadData<'a>),
    Declare(&'a Declare<'a>),
    Set(&'a Set<'a>),
    Block(&'a Block<'a>),
    If(&'a If<'a>),
    Case(&'a CaseStatement<'a>),
    Loop(&'a Loop<'a>),
    For(&'a For<'a>),
    Call(&'a CallProcedure<'a>),
    ExecuteImmediate(&'a ExecuteImmediate<'a>),
    Jump(&'a Jump<'a>),
    /// `RAISE [USING MESSAGE = expr]`
    Raise(Option<ExprRef<'a>>),
    /// `ASSERT condition [AS 'text']`
    Assert(ExprRef<'a>),
    /// Everything without lineage, transactions included.
    Utility(&'a Utility<'a>),
    /// A statement with a syntax error; the diagnostic has its span. The word it starts with, in capitals.
    Invalid(&'a str),
}

impl StatementKind<'_> {
    /// BigQuery's `statement_type` of INFORMATION_SCHEMA.JOBS (an open enumeration), or the procedural statement's keyword.
    pub fn statement_type(&self) -> std::borrow::Cow<'static, str> {
        use StatementKind as S;
        let fixed = match self {
            S::Query(_) => "SELECT",
            S::Insert(_) => "INSERT",
            S::Update(_) => "UPDATE",
            S::Delete(_) => "DELETE",
            S::Merge(_) => "MERGE",
            S::Truncate(_) => "TRUNCATE_TABLE",
            S::CreateTable(t) => match t.kind {
                TableDdlKind::External => "CREATE_EXTERNAL_TABLE",
                TableDdlKind::Snapshot => "CREATE_SNAPSHOT_TABLE",
                TableDdlKind::Table if t.query.is_some() => "CREATE_TABLE_AS_SELECT",
                TableDdlKind::Table => "CREATE_TABLE",
            },
            S::CreateView(v) if v.kind == ViewKind::Materialized => "CREATE_MATERIALIZED_VIEW",
            S::CreateView(_) => "CREATE_VIEW",
            S::CreateFunction(_) => "CREATE_FUNCTION",
            S::CreateTableFunction(_) => "CREATE_TABLE_FUNCTION",
            S::CreateProcedure(_) => "CREATE_PROCEDURE",
            S::CreateModel(_) => "CREATE_MODEL",
            S::Alter(a) => return format!("ALTER_{}", a.object).into(),
            S::Drop(d) => return format!("DROP_{}", d.object).into(),
            S::ExportData(_) => "EXPORT_DATA",
            S::LoadData(_) => "LOAD_DATA",
            S::Declare(_) => "DECLARE",
            S::Set(_) => "SET",
            S::Block(_) => "BEGIN",
            S::If(_) => "IF",
            S::Case(_) => "CASE",
            S::Loop(l) => match l.kind {
                LoopKind::Loop => "LOOP",
                LoopKind::While => "WHILE",
                LoopKind::Repeat => "REPEAT",
            },
            S::For(_) => "FOR",
            S::Call(_) => "CALL",
            S::ExecuteImmediate(_) => "EXECUTE_IMMEDIATE",
            S::Jump(j) => j.keyword,
            S::Raise(_) => "RAISE",
            S::Assert(_) => "ASSERT",
            S::Utility(u) => u.statement_type,
            S::Invalid(word) => return word.to_string().into(),
        };
        fixed.into()
    }
}
