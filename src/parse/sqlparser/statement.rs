//! Statements: the dispatch.

use super::Adapter;
use crate::syntax::{Drop, Path, StatementKind};
use sqlparser::ast::{self, Statement as S};

impl<'a> Adapter<'a, '_> {
    pub(super) fn statement(&mut self, statement: &ast::Statement) -> StatementKind<'a> {
        match statement {
            S::Query(query) => self.query_statement(query),
            S::Insert(insert) => self.insert(insert),
            S::Update(update) => self.update(update),
            S::Delete(delete) => self.delete(delete),
            S::Merge(merge) => self.merge(merge),
            S::Truncate(truncate) => self.truncate(truncate),

            S::CreateTable(create) => self.create_table(create),
            S::CreateView(create) => self.create_view(create),
            S::AlterView { name, columns, query, with_options: _ } => self.alter_view(name, columns, query),
            S::CreateFunction(create) => self.create_function(create),
            S::CreateMacro { or_replace, temporary, name, args, definition } => {
                self.create_macro(*or_replace, *temporary, name, args.as_deref().unwrap_or_default(), definition)
            }
            S::CreateProcedure { or_alter, name, params, language, body } => {
                self.create_procedure(*or_alter, name, params.as_deref().unwrap_or_default(), language.as_ref(), body)
            }
            S::Cache { table_flag: _, table_name, has_as: _, options: _, query } => {
                self.cache_table(table_name, query.as_deref())
            }
            S::AlterTable(alter) => self.alter_table(alter),
            S::RenameTable(renames) => self.rename_tables(renames),
            S::Drop { object_type, if_exists, names, cascade: _, restrict: _, purge: _, temporary: _, table: _ } => {
                let drops = names.iter().map(|name| {
                    let name = self.path(name);
                    self.drop_one(dropped(object_type), *if_exists, Some(name))
                });
                let drops = drops.collect();
                self.together(drops)
            }
            S::DropFunction(ast::DropFunction { if_exists, func_desc, drop_behavior: _ }) => {
                self.drop_routines("FUNCTION", *if_exists, func_desc)
            }
            S::DropProcedure { if_exists, proc_desc, drop_behavior: _ } => {
                self.drop_routines("PROCEDURE", *if_exists, proc_desc)
            }

            S::Copy { source, to, target, options: _, legacy_options: _, values: _ } => self.copy(source, *to, target),
            S::CopyIntoSnowflake {
                kind,
                into,
                into_columns: _,
                from_obj,
                from_obj_alias: _,
                stage_params: _,
                from_transformations: _,
                from_query,
                files: _,
                pattern: _,
                file_format: _,
                copy_options: _,
                validation_mode: _,
                partition: _,
            } => self.copy_into(*kind, into, from_obj.as_ref(), from_query.as_deref()),
            S::Unload { query, query_text, to, auth: _, with: _, options: _ } => {
                self.unload(query.as_deref(), query_text.as_deref(), to)
            }
            S::ExportData(ast::ExportData { options, query, connection: _ }) => self.export_data(options, query),
            S::Directory { overwrite: _, local: _, path, file_format: _, source } => self.export_to(&[path], source),
            S::LoadData { local: _, inpath, overwrite, table_name, partitioned: _, table_format: _ } => {
                self.load_from(&[inpath], table_name, *overwrite)
            }

            S::Set(set) => self.set(set),
            S::Use(scope) => self.use_scope(scope),
            S::Declare { stmts } => self.declare(stmts),
            S::Fetch { name, direction: _, position: _, into } => self.fetch(name, into.as_ref()),
            S::StartTransaction {
                modes: _,
                begin: _,
                transaction: _,
                modifier: _,
                statements,
                exception,
                has_end_keyword,
            } => match (statements.is_empty() && !has_end_keyword, exception) {
                (true, None) => self.utility("BEGIN_TRANSACTION"),
                _ => self.block(statements, exception.as_deref()),
            },
            S::If(branch) => self.if_statement(branch),
            S::Case(case) => self.case_statement(case),
            S::While(ast::WhileStatement { while_block }) => self.while_statement(while_block),
            S::Call(function) => self.call_statement(function),
            S::Execute { name, parameters, has_parentheses: _, immediate: _, into, using, output: _, default: _ } => {
                self.execute(name.as_ref(), parameters, into, using)
            }
            S::Return(_) => self.jump("RETURN"),
            S::Raise(ast::RaiseStatement { value }) => self.raise(value.as_ref()),
            S::RaisError { message, severity: _, state: _, arguments: _, options: _ } => {
                StatementKind::Raise(Some(self.expr_ref(message)))
            }
            S::Throw(ast::ThrowStatement { error_number: _, message, state: _ }) => {
                StatementKind::Raise(message.as_ref().map(|message| self.expr_ref(message)))
            }
            S::Assert { condition, message: _ } => StatementKind::Assert(self.expr_ref(condition)),
            // With ANALYZE, the statement runs.
            S::Explain {
                describe_alias: _,
                analyze,
                verbose: _,
                query_plan: _,
                estimate: _,
                statement,
                format: _,
                options,
            } => match *analyze || options.iter().flatten().any(is_analyze) {
                true => self.statement(statement),
                false => self.utility("EXPLAIN"),
            },

            S::CreateVirtualTable { name, if_not_exists: _, module_name: _, module_args: _ } => {
                self.unsupported(self.at, "a virtual table");
                self.utility_on("CREATE_VIRTUAL_TABLE", name)
            }
            S::CreatePolicy(policy) => self.create_policy(policy),
            S::CreateIndex(index) => self.utility_on("CREATE_INDEX", &index.table_name),
            S::CreateTrigger(trigger) => {
                // What it runs is run by other statements.
                self.unsupported(self.at, "a trigger");
                self.utility_on("CREATE_TRIGGER", &trigger.table_name)
            }
            S::CreateSchema {
                schema_name,
                or_replace: _,
                if_not_exists: _,
                with: _,
                options: _,
                default_collate_spec: _,
                clone: _,
            } => match schema_name {
                ast::SchemaName::Simple(name) | ast::SchemaName::NamedAuthorization(name, _) => {
                    self.utility_on("CREATE_SCHEMA", name)
                }
                ast::SchemaName::UnnamedAuthorization(_) => self.utility("CREATE_SCHEMA"),
            },
            S::Comment { object_type, object_name, comment: _, if_exists: _ } => match object_type {
                ast::CommentObject::Table | ast::CommentObject::View | ast::CommentObject::MaterializedView => {
                    self.utility_on("COMMENT", object_name)
                }
                ast::CommentObject::Collation
                | ast::CommentObject::Column
                | ast::CommentObject::Database
                | ast::CommentObject::Domain
                | ast::CommentObject::Extension
                | ast::CommentObject::Function
                | ast::CommentObject::Index
                | ast::CommentObject::Procedure
                | ast::CommentObject::Role
                | ast::CommentObject::Schema
                | ast::CommentObject::Sequence
                | ast::CommentObject::Type
                | ast::CommentObject::User => self.utility("COMMENT"),
            },
            S::Prepare { name: _, data_types: _, statement: _ } => self.untold("PREPARE", "a prepared statement"),

            // These have no lineage, whatever stands in them: they are not taken apart.
            S::Analyze(_) => self.utility("ANALYZE"),
            S::Msck(_) => self.utility("REPAIR"),
            S::Install { .. } => self.utility("INSTALL"),
            S::Load { .. } => self.utility("LOAD"),
            S::Open(_) => self.utility("OPEN"),
            S::Close { .. } => self.utility("CLOSE"),
            S::CreateRole(_) => self.utility("CREATE_ROLE"),
            S::CreateSecret { .. } => self.utility("CREATE_SECRET"),
            S::CreateServer(_) => self.utility("CREATE_SERVER"),
            S::CreateConnector(_) => self.utility("CREATE_CONNECTION"),
            S::CreateOperator(_) | S::CreateOperatorFamily(_) | S::CreateOperatorClass(_) => {
                self.utility("CREATE_OPERATOR")
            }
            S::CreateTextSearch(_) => self.utility("CREATE_TEXT_SEARCH"),
            S::CreateDatabase { .. } => self.utility("CREATE_DATABASE"),
            S::CreateStage { .. } => self.utility("CREATE_STAGE"),
            S::CreateFileFormat { .. } => self.utility("CREATE_FILE_FORMAT"),
            S::CreateWarehouse(_) => self.utility("CREATE_WAREHOUSE"),
            S::CreateExtension(_) => self.utility("CREATE_EXTENSION"),
            S::CreateCollation(_) => self.utility("CREATE_COLLATION"),
            S::CreateSequence { .. } => self.utility("CREATE_SEQUENCE"),
            S::CreateDomain(_) => self.utility("CREATE_DOMAIN"),
            S::CreateType { .. } => self.utility("CREATE_TYPE"),
            S::CreateUser(_) => self.utility("CREATE_USER"),
            S::AlterSchema(_) => self.utility("ALTER_SCHEMA"),
            S::AlterIndex { .. } => self.utility("ALTER_INDEX"),
            S::AlterFunction(_) => self.utility("ALTER_FUNCTION"),
            S::AlterType(_) => self.utility("ALTER_TYPE"),
            S::AlterCollation(_) => self.utility("ALTER_COLLATION"),
            S::AlterOperator(_) | S::AlterOperatorFamily(_) | S::AlterOperatorClass(_) => {
                self.utility("ALTER_OPERATOR")
            }
            S::AlterTextSearch(_) => self.utility("ALTER_TEXT_SEARCH"),
            S::AlterRole { .. } => self.utility("ALTER_ROLE"),
            S::AlterPolicy(_) => self.utility("ALTER_ROW_ACCESS_POLICY"),
            S::AlterConnector { .. } => self.utility("ALTER_CONNECTION"),
            S::AlterSession { .. } => self.utility("ALTER_SESSION"),
            S::AlterUser(_) => self.utility("ALTER_USER"),
            S::AttachDatabase { .. } | S::AttachDuckDBDatabase { .. } => self.utility("ATTACH"),
            S::DetachDuckDBDatabase { .. } => self.utility("DETACH"),
            S::DropDomain(_) => self.utility("DROP_DOMAIN"),
            S::DropSecret { .. } => self.utility("DROP_SECRET"),
            S::DropPolicy(_) => self.utility("DROP_ROW_ACCESS_POLICY"),
            S::DropConnector { .. } => self.utility("DROP_CONNECTION"),
            S::DropExtension(_) => self.utility("DROP_EXTENSION"),
            S::DropOperator(_) | S::DropOperatorFamily(_) | S::DropOperatorClass(_) => self.utility("DROP_OPERATOR"),
            S::DropTrigger(_) => self.utility("DROP_TRIGGER"),
            S::Flush { .. } => self.utility("FLUSH"),
            S::Discard { .. } => self.utility("DISCARD"),
            S::ShowFunctions { .. }
            | S::ShowVariable { .. }
            | S::ShowStatus { .. }
            | S::ShowVariables { .. }
            | S::ShowCreate { .. }
            | S::ShowColumns { .. }
            | S::ShowCatalogs { .. }
            | S::ShowDatabases { .. }
            | S::ShowProcessList { .. }
            | S::ShowSchemas { .. }
            | S::ShowCharset(_)
            | S::ShowObjects(_)
            | S::ShowTables { .. }
            | S::ShowViews { .. }
            | S::ShowCollation { .. } => self.utility("SHOW"),
            S::ExplainTable { .. } => self.utility("DESCRIBE"),
            S::Commit { .. } => self.utility("COMMIT_TRANSACTION"),
            S::Rollback { .. } => self.utility("ROLLBACK_TRANSACTION"),
            S::Savepoint { .. } | S::ReleaseSavepoint { .. } => self.utility("SAVEPOINT"),
            S::Grant(_) => self.utility("GRANT"),
            S::Deny(_) => self.utility("DENY"),
            S::Revoke(_) => self.utility("REVOKE"),
            S::Deallocate { .. } => self.utility("DEALLOCATE"),
            S::Kill { .. } => self.utility("KILL"),
            S::UNCache { .. } => self.utility("UNCACHE_TABLE"),
            S::Pragma { .. } => self.utility("PRAGMA"),
            S::Lock(_) | S::LockTables { .. } => self.utility("LOCK"),
            S::UnlockTables => self.utility("UNLOCK"),
            S::OptimizeTable { .. } => self.utility("OPTIMIZE"),
            S::LISTEN { .. } => self.utility("LISTEN"),
            S::UNLISTEN { .. } => self.utility("UNLISTEN"),
            S::NOTIFY { .. } => self.utility("NOTIFY"),
            S::List(_) => self.utility("LIST"),
            S::Put { .. } => self.utility("PUT"),
            S::Remove(_) => self.utility("REMOVE"),
            S::Print(_) => self.utility("PRINT"),
            S::WaitFor(_) => self.utility("WAITFOR"),
            S::Vacuum(_) => self.utility("VACUUM"),
            S::Reset(_) => self.utility("RESET"),
        }
    }

    pub(super) fn drop_one(&self, object: &'static str, if_exists: bool, name: Option<Path<'a>>) -> StatementKind<'a> {
        StatementKind::Drop(self.arena.alloc(Drop { object, if_exists, name }))
    }

    fn drop_routines(
        &mut self,
        object: &'static str,
        if_exists: bool,
        routines: &[ast::FunctionDesc],
    ) -> StatementKind<'a> {
        let drops = routines.iter().map(|ast::FunctionDesc { name, args: _ }| {
            let name = self.path(name);
            self.drop_one(object, if_exists, Some(name))
        });
        let drops = drops.collect();
        self.together(drops)
    }
}

/// `EXPLAIN (ANALYZE [true])`
fn is_analyze(option: &ast::UtilityOption) -> bool {
    let ast::UtilityOption { name, arg } = option;
    let off = arg.as_ref().is_some_and(|arg| matches!(&*arg.to_string().to_lowercase(), "false" | "off" | "0"));
    name.value.eq_ignore_ascii_case("ANALYZE") && !off
}

fn dropped(object: &ast::ObjectType) -> &'static str {
    match object {
        ast::ObjectType::Collation => "COLLATION",
        ast::ObjectType::Table => "TABLE",
        ast::ObjectType::View => "VIEW",
        ast::ObjectType::MaterializedView => "MATERIALIZED_VIEW",
        ast::ObjectType::Index => "INDEX",
        ast::ObjectType::Schema => "SCHEMA",
        ast::ObjectType::Database => "DATABASE",
        ast::ObjectType::Role => "ROLE",
        ast::ObjectType::Sequence => "SEQUENCE",
        ast::ObjectType::Stage => "STAGE",
        ast::ObjectType::Type => "TYPE",
        ast::ObjectType::User => "USER",
        ast::ObjectType::Stream => "STREAM",
        ast::ObjectType::Warehouse => "WAREHOUSE",
    }
}
