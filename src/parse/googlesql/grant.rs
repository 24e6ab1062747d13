//! Who may do what: GRANT, REVOKE, row access policies, privilege restrictions.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind as K;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// `GRANT privileges ON [kind [kind]] name TO grantees`
    pub(super) fn grant(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Grant)?;
        let name = self.privileges_on()?;
        self.expect(K::To)?;
        self.grantees()?;
        Ok(self.utility("GRANT", Some(name)))
    }

    /// `REVOKE privileges ON [kind [kind]] name FROM grantees`
    pub(super) fn revoke(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Revoke)?;
        let name = self.privileges_on()?;
        self.expect(K::From)?;
        self.grantees()?;
        Ok(self.utility("REVOKE", Some(name)))
    }

    fn privileges_on(&mut self) -> Parsed<Path<'a>> {
        if self.eat(K::All) {
            self.eat(K::Privileges);
        } else {
            self.each(Self::privilege)?;
        }
        self.expect(K::On)?;
        for _ in 0..2 {
            if self.kind().is_name() && self.nth(1).is_name() {
                self.ident()?;
            }
        }
        self.path()
    }

    /// `name` or `SELECT`, with columns in parentheses if they are meant
    fn privilege(&mut self) -> Parsed<()> {
        if !self.eat(K::Select) {
            self.ident()?;
        }
        if self.at(K::LParen) {
            self.parens(|p| p.list(Self::path))?;
        }
        Ok(())
    }

    /// `ON privileges ON kind name` of a privilege restriction: the name.
    pub(super) fn on_privileges(&mut self) -> Parsed<Path<'a>> {
        self.expect(K::On)?;
        self.each(Self::privilege)?;
        self.expect(K::On)?;
        self.ident()?;
        self.path()
    }

    /// `PRIVILEGE RESTRICTION [IF NOT EXISTS] ON … [RESTRICT TO (…)]`
    pub(super) fn create_privilege_restriction(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect_all(&[K::Privilege, K::Restriction])?;
        self.if_not_exists();
        let name = self.on_privileges()?;
        if self.at(K::Restrict) {
            self.restrict_to()?;
        }
        Ok(self.utility("CREATE_PRIVILEGE_RESTRICTION", Some(name)))
    }

    fn restrict_to(&mut self) -> Parsed<()> {
        self.expect_all(&[K::Restrict, K::To])?;
        self.grantees_in_parens()
    }

    /// `PRIVILEGE RESTRICTION [IF EXISTS] ON … action, …`
    pub(super) fn alter_privilege_restriction(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect_all(&[K::Privilege, K::Restriction])?;
        let if_exists = self.if_exists();
        let name = self.on_privileges()?;
        self.each(|p| {
            if p.eat(K::Add) {
                p.if_not_exists();
                p.grantees_in_parens()
            } else if p.eat(K::Remove) {
                p.if_exists();
                p.grantees_in_parens()
            } else {
                p.restrict_to()
            }
        })?;
        Ok(self.altered("PRIVILEGE_RESTRICTION", if_exists, Some(name), &[AlterAction::Other]))
    }

    /// `ROW [ACCESS] POLICY [IF NOT EXISTS] [name] ON table [[GRANT] TO …] [FILTER] USING (condition)`
    pub(super) fn create_row_access_policy(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect(K::Row)?;
        self.eat(K::Access);
        self.expect(K::Policy)?;
        self.if_not_exists();
        if !self.at(K::On) {
            self.ident()?;
        }
        self.expect(K::On)?;
        let table = self.path()?;
        if self.at(K::Grant) {
            self.grant_to()?;
        } else if self.eat(K::To) {
            self.grantees()?;
        }
        self.eat(K::Filter);
        let filter = self.filter_using()?;
        Ok(self.utility_with("CREATE_ROW_ACCESS_POLICY", Some(table), self.alloc([filter])))
    }

    /// `GRANT TO (grantees)`
    fn grant_to(&mut self) -> Parsed<()> {
        self.expect_all(&[K::Grant, K::To])?;
        self.parens(Self::grantees)
    }

    fn filter_using(&mut self) -> Parsed<NamedExpr<'a>> {
        self.expect(K::Using)?;
        Ok(NamedExpr { expr: self.parens(Self::expr)?, name: None })
    }

    /// `ROW ACCESS POLICY [IF EXISTS] name ON table action, …`
    pub(super) fn alter_row_access_policy(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect_all(&[K::Row, K::Access, K::Policy])?;
        let if_exists = self.if_exists();
        self.ident()?;
        self.expect(K::On)?;
        let table = self.path()?;
        self.each(Self::row_access_policy_action)?;
        Ok(self.altered("ROW_ACCESS_POLICY", if_exists, Some(table), &[AlterAction::Other]))
    }

    /// `ALL ROW ACCESS POLICIES ON table action`
    pub(super) fn alter_all_row_access_policies(&mut self) -> Parsed<StatementKind<'a>> {
        self.expect_all(&[K::All, K::Row, K::Access, K::Policies, K::On])?;
        let table = self.path()?;
        self.row_access_policy_action()?;
        Ok(self.altered("ALL_ROW_ACCESS_POLICIES", false, Some(table), &[AlterAction::Other]))
    }

    fn row_access_policy_action(&mut self) -> Parsed<()> {
        match self.kind() {
            K::Grant => self.grant_to(),
            K::Filter => {
                self.bump();
                self.filter_using().map(drop)
            }
            K::Revoke => {
                self.expect_all(&[K::Revoke, K::From])?;
                if self.eat(K::All) { Ok(()) } else { self.parens(Self::grantees) }
            }
            K::Rename => {
                self.expect_all(&[K::Rename, K::To])?;
                self.ident().map(drop)
            }
            _ => Err(self.unexpected("FILTER, GRANT, RENAME or REVOKE")),
        }
    }
}
