//! ALTER TABLE, RENAME TABLE.

use super::Adapter;
use crate::diagnostic::Code;
use crate::syntax::{Alter, AlterAction, Span, StatementKind};
use sqlparser::ast::{self, AlterTableOperation as O};

impl<'a> Adapter<'a, '_> {
    pub(super) fn alter_table(&mut self, alter: &ast::AlterTable) -> StatementKind<'a> {
        let ast::AlterTable {
            name,
            if_exists,
            only: _,
            operations,
            location: _,
            on_cluster: _,
            table_type,
            end_token: _,
        } = alter;
        let object = match table_type {
            None | Some(ast::AlterTableType::Iceberg) => "TABLE",
            Some(ast::AlterTableType::Dynamic) => "DYNAMIC_TABLE",
            Some(ast::AlterTableType::External) => "EXTERNAL_TABLE",
        };
        let name = Some(self.path(name));
        let mut actions = Vec::with_capacity(operations.len());
        for operation in operations {
            self.alter_action(operation, &mut actions);
        }
        let actions = self.arena.alloc_slice_copy(&actions);
        StatementKind::Alter(self.arena.alloc(Alter { object, if_exists: *if_exists, name, actions }))
    }

    fn alter_action(&mut self, operation: &ast::AlterTableOperation, actions: &mut Vec<AlterAction<'a>>) {
        match operation {
            O::AddColumn { column_keyword: _, if_not_exists, column_def, column_position } => {
                let column = self.column(column_def);
                self.position(column_position.as_ref(), column.name.span);
                actions.push(AlterAction::AddColumn { column, if_not_exists: *if_not_exists });
            }
            O::DropColumn { has_column_keyword: _, column_names, if_exists, drop_behavior: _ } => {
                let drops = column_names.iter();
                actions.extend(
                    drops.map(|name| AlterAction::DropColumn { name: self.ident(name), if_exists: *if_exists }),
                );
            }
            O::RenameColumn { old_column_name, new_column_name } => actions
                .push(AlterAction::RenameColumn { from: self.ident(old_column_name), to: self.ident(new_column_name) }),
            O::ChangeColumn { old_name, new_name, data_type, options: _, column_position } => {
                let (from, to) = (self.ident(old_name), self.ident(new_name));
                self.position(column_position.as_ref(), to.span);
                if from.name != to.name {
                    actions.push(AlterAction::RenameColumn { from, to });
                }
                actions.push(AlterAction::SetDataType { name: to, ty: self.data_type(data_type) });
            }
            O::ModifyColumn { col_name, data_type, options: _, column_position } => {
                let name = self.ident(col_name);
                self.position(column_position.as_ref(), name.span);
                actions.push(AlterAction::SetDataType { name, ty: self.data_type(data_type) });
            }
            O::AlterColumn { column_name, op } => actions.push(match op {
                ast::AlterColumnOperation::SetDataType { data_type, using: _, had_set: _ } => {
                    AlterAction::SetDataType { name: self.ident(column_name), ty: self.data_type(data_type) }
                }
                ast::AlterColumnOperation::SetNotNull
                | ast::AlterColumnOperation::DropNotNull
                | ast::AlterColumnOperation::SetDefault { value: _ }
                | ast::AlterColumnOperation::DropDefault
                | ast::AlterColumnOperation::AddGenerated { generated_as: _, sequence_options: _ } => {
                    AlterAction::Other
                }
            }),
            O::RenameTable { table_name } => {
                let (ast::RenameTableNameKind::As(name) | ast::RenameTableNameKind::To(name)) = table_name;
                actions.push(AlterAction::RenameTo(self.path(name)));
            }
            O::SwapWith { table_name } => actions.push(AlterAction::SwapWith(self.path(table_name))),
            // Constraints, partitions, policies, properties: not a column among them, whatever stands there.
            O::AddConstraint { .. }
            | O::AddProjection { .. }
            | O::DropProjection { .. }
            | O::MaterializeProjection { .. }
            | O::ClearProjection { .. }
            | O::DisableRowLevelSecurity
            | O::DisableRule { .. }
            | O::DisableTrigger { .. }
            | O::DropConstraint { .. }
            | O::AttachPartition { .. }
            | O::DetachPartition { .. }
            | O::FreezePartition { .. }
            | O::UnfreezePartition { .. }
            | O::DropPrimaryKey { .. }
            | O::DropForeignKey { .. }
            | O::DropIndex { .. }
            | O::EnableAlwaysRule { .. }
            | O::EnableAlwaysTrigger { .. }
            | O::EnableReplicaRule { .. }
            | O::EnableReplicaTrigger { .. }
            | O::EnableRowLevelSecurity
            | O::ForceRowLevelSecurity
            | O::NoForceRowLevelSecurity
            | O::EnableRule { .. }
            | O::EnableTrigger { .. }
            | O::RenamePartitions { .. }
            | O::ReplicaIdentity { .. }
            | O::AddPartitions { .. }
            | O::DropPartitions { .. }
            | O::RenameConstraint { .. }
            | O::SetTblProperties { .. }
            | O::SetLogged
            | O::SetUnlogged
            | O::OwnerTo { .. }
            | O::ClusterBy { .. }
            | O::DropClusteringKey
            | O::AlterSortKey { .. }
            | O::SuspendRecluster
            | O::ResumeRecluster
            | O::Refresh { .. }
            | O::Suspend
            | O::Resume
            | O::Algorithm { .. }
            | O::Lock { .. }
            | O::AutoIncrement { .. }
            | O::ValidateConstraint { .. }
            | O::SetOptionsParens { .. } => actions.push(AlterAction::Other),
        }
    }

    /// `FIRST`, `AFTER column`
    fn position(&mut self, position: Option<&ast::MySQLColumnPosition>, span: Span) {
        if position.is_some() {
            let message = "the column is taken as the last one: an INSERT without a column list may miss it".to_owned();
            self.report(Code::Unsupported, span, message);
        }
    }

    /// `RENAME TABLE a TO b, …`
    pub(super) fn rename_tables(&mut self, renames: &[ast::RenameTable]) -> StatementKind<'a> {
        let renames = renames.iter().map(|ast::RenameTable { old_name, new_name }| {
            let (name, to) = (Some(self.path(old_name)), self.path(new_name));
            let actions = self.arena.alloc_slice_copy(&[AlterAction::RenameTo(to)]);
            StatementKind::Alter(self.arena.alloc(Alter { object: "TABLE", if_exists: false, name, actions }))
        });
        let renames = renames.collect();
        self.together(renames)
    }
}
