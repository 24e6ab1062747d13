//! ALTER.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind as K;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// `ALTER …`
    pub(super) fn alter(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Alter)?;
        match self.kind() {
            K::Table => {
                self.bump();
                if self.at(K::Function) {
                    return Err(self.fail("ALTER TABLE FUNCTION is not supported"));
                }
                let if_exists = self.if_exists();
                let name = self.table_path()?;
                self.alter_object("TABLE", if_exists, Some(name))
            }
            K::Row => self.alter_row_access_policy(),
            K::All => self.alter_all_row_access_policies(),
            K::Privilege => self.alter_privilege_restriction(),
            K::DataPolicy => {
                self.bump();
                let if_exists = self.if_exists();
                let name = self.path()?;
                self.each(Self::data_policy_action)?;
                Ok(self.altered("DATA_POLICY", if_exists, Some(name), &[AlterAction::Other]))
            }
            _ => self.alter_other(),
        }
    }

    fn alter_other(&mut self) -> Parsed<StatementKind<'a>> {
        let start = self.mark();
        let Some(object) = self.schema_object()? else { return self.alter_options_only() };
        let supported = matches!(
            object,
            "APPROX_VIEW"
                | "CONNECTION"
                | "DATABASE"
                | "SCHEMA"
                | "EXTERNAL_SCHEMA"
                | "VIEW"
                | "MATERIALIZED_VIEW"
                | "MODEL"
                | "SEQUENCE"
                | "SEARCH_INDEX"
                | "VECTOR_INDEX"
                | "AI_INDEX"
        );
        if !supported {
            self.reset(start);
            return Err(self.fail("objects of this kind cannot be altered"));
        }
        let if_exists = self.if_exists();
        let name = self.path()?;
        if object.ends_with("_INDEX") && self.eat(K::On) {
            self.path()?;
        }
        self.alter_object(object, if_exists, Some(name))
    }

    /// Projects, the organization and reservations, which only BigQuery has: `[name] SET OPTIONS (…)`.
    fn alter_options_only(&mut self) -> Parsed<StatementKind<'a>> {
        let object = match self.reservation_object() {
            Some([_, object]) => object,
            None if self.at_word("BI_CAPACITY") => "BI_CAPACITY",
            None if self.at_word("ORGANIZATION") => "ORGANIZATION",
            None if self.at(K::Project) => "PROJECT",
            None => return Err(self.unexpected("the kind of the object")),
        };
        self.bump();
        let if_exists = self.if_exists();
        let name = if object == "ORGANIZATION" { None } else { Some(self.path()?) };
        self.expect_all(&[K::Set, K::Options])?;
        self.options_list()?;
        Ok(self.altered(object, if_exists, name, &[AlterAction::Other]))
    }

    fn alter_object(
        &mut self,
        object: &'static str,
        if_exists: bool,
        name: Option<Path<'a>>,
    ) -> Parsed<StatementKind<'a>> {
        let actions = self.list(Self::alter_action)?;
        Ok(self.altered(object, if_exists, name, actions))
    }

    pub(super) fn altered(
        &self,
        object: &'static str,
        if_exists: bool,
        name: Option<Path<'a>>,
        actions: &'a [AlterAction<'a>],
    ) -> StatementKind<'a> {
        StatementKind::Alter(self.alloc(Alter { object, if_exists, name, actions }))
    }

    fn data_policy_action(&mut self) -> Parsed<()> {
        self.expect(K::Set)?;
        if self.eat(K::Condition) {
            return self.parens(Self::expr).map(drop);
        }
        self.expect(K::Options)?;
        self.options_list().map(drop)
    }

    fn alter_action(&mut self) -> Parsed<AlterAction<'a>> {
        match self.kind() {
            K::Set => self.alter_set()?,
            K::Add => return self.alter_add(),
            K::Drop => return self.alter_drop(),
            K::Alter => return self.alter_part(),
            K::Rename => {
                self.bump();
                if self.eat(K::To) {
                    return self.path().map(AlterAction::RenameTo);
                }
                self.expect(K::Column)?;
                self.if_exists();
                let from = self.ident()?;
                self.expect(K::To)?;
                return Ok(AlterAction::RenameColumn { from, to: self.ident()? });
            }
            K::Rebuild => drop(self.bump()),
            _ => return Err(self.unexpected("ADD, ALTER, DROP, REBUILD, RENAME or SET")),
        }
        Ok(AlterAction::Other)
    }

    /// `SET OPTIONS (…)`, `SET DEFAULT COLLATE …`, `SET AS JSON '…' | '…'`
    fn alter_set(&mut self) -> Parsed<()> {
        self.expect(K::Set)?;
        match self.kind() {
            K::Default => self.default_collate(),
            K::As => {
                self.bump();
                self.eat(K::Json);
                self.string().map(drop)
            }
            K::Options => {
                self.bump();
                self.options_list().map(drop)
            }
            _ => Err(self.unexpected("AS, DEFAULT or OPTIONS")),
        }
    }

    fn alter_add(&mut self) -> Parsed<AlterAction<'a>> {
        self.expect(K::Add)?;
        match self.kind() {
            K::Column => {
                self.bump();
                let if_not_exists = self.if_not_exists();
                let column = self.column_definition()?;
                if self.eat(K::Preceding) || self.eat(K::Following) {
                    self.ident()?;
                }
                if self.eat_all(&[K::Fill, K::Using]) {
                    self.expr()?;
                }
                return Ok(AlterAction::AddColumn { column, if_not_exists });
            }
            K::Constraint => {
                self.bump();
                self.if_not_exists();
                self.ident()?;
                self.constraint_body()?;
            }
            K::Primary | K::Check | K::Foreign => self.constraint_body()?,
            _ => return Err(self.unexpected("CHECK, COLUMN, CONSTRAINT, FOREIGN KEY or PRIMARY KEY")),
        }
        Ok(AlterAction::Other)
    }

    fn alter_drop(&mut self) -> Parsed<AlterAction<'a>> {
        self.expect(K::Drop)?;
        match self.kind() {
            K::Column => {
                self.bump();
                let if_exists = self.if_exists();
                return Ok(AlterAction::DropColumn { name: self.ident()?, if_exists });
            }
            K::Constraint => {
                self.bump();
                self.if_exists();
                self.ident()?;
            }
            K::Primary => {
                self.expect_all(&[K::Primary, K::Key])?;
                self.if_exists();
            }
            _ => return Err(self.unexpected("COLUMN, CONSTRAINT or PRIMARY KEY")),
        }
        Ok(AlterAction::Other)
    }

    /// `ALTER COLUMN …`, `ALTER CONSTRAINT …`
    fn alter_part(&mut self) -> Parsed<AlterAction<'a>> {
        self.expect(K::Alter)?;
        if self.eat(K::Constraint) {
            self.if_exists();
            self.ident()?;
            if self.eat_all(&[K::Set, K::Options]) {
                self.options_list()?;
            } else {
                self.expect_enforcement()?;
            }
            return Ok(AlterAction::Other);
        }
        self.expect(K::Column)?;
        self.if_exists();
        let name = self.ident()?;
        if self.eat(K::Drop) {
            if !(self.eat(K::Default) || self.eat(K::Generated) || self.eat_all(&[K::Not, K::Null])) {
                return Err(self.unexpected("DEFAULT, GENERATED or NOT NULL"));
            }
            return Ok(AlterAction::Other);
        }
        self.expect(K::Set)?;
        match self.kind() {
            K::Data => {
                self.expect_all(&[K::Data, K::Type])?;
                return Ok(AlterAction::SetDataType { name, ty: self.field_type()? });
            }
            K::Options => {
                self.bump();
                self.options_list()?;
            }
            K::Default => {
                self.bump();
                self.expr()?;
            }
            K::Generated => {
                self.bump();
                self.alter_generated()?;
            }
            _ => return Err(self.unexpected("DATA TYPE, DEFAULT, GENERATED or OPTIONS")),
        }
        Ok(AlterAction::Other)
    }
}
