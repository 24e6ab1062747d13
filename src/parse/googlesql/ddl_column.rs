//! What stands in the parentheses of CREATE TABLE: column definitions and constraints. Constraints, options,
//! collations and generation modes are checked and dropped.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind as K;
use crate::syntax::*;

/// The entries of one `(column, constraint, …)` list.
#[derive(Clone, Copy)]
pub(super) struct TableElements<'a> {
    pub columns: &'a [ColumnDef<'a>],
    pub has_constraints: bool,
}

impl<'a> Parser<'a> {
    /// `(element, …)` if it is there; a comma at the end is allowed, an empty list is not.
    pub(super) fn table_elements(&mut self) -> Parsed<Option<&'a [ColumnDef<'a>]>> {
        if self.at(K::LParen) { Ok(Some(self.table_element_list()?.columns)) } else { Ok(None) }
    }

    /// `(element, …)`
    pub(super) fn table_element_list(&mut self) -> Parsed<TableElements<'a>> {
        self.expect(K::LParen)?;
        if self.at(K::RParen) {
            return Err(self.fail("a table must define at least one column"));
        }
        let mut has_constraints = false;
        let mut ended = false;
        let columns = self.repeat(|p, _| {
            while !ended {
                let constraint = p.table_constraint()?;
                has_constraints |= constraint;
                let column = if constraint { None } else { Some(p.column_definition()?) };
                ended = !p.eat(K::Comma) || p.at(K::RParen);
                if column.is_some() {
                    return Ok(column);
                }
            }
            Ok(None)
        })?;
        self.expect(K::RParen)?;
        Ok(TableElements { columns, has_constraints })
    }

    /// `PRIMARY KEY (…)`, `[CONSTRAINT name] CHECK (…)`, `[CONSTRAINT name] FOREIGN KEY (…) …`; false if none is next.
    fn table_constraint(&mut self) -> Parsed<bool> {
        if self.at_all(&[K::Primary, K::Key, K::LParen]) {
            self.primary_key()?;
            return Ok(true);
        }
        if self.at_all(&[K::Check, K::LParen]) || self.at_all(&[K::Foreign, K::Key, K::LParen]) {
            self.check_or_foreign_key()?;
            return Ok(true);
        }
        let named = self.kind().is_name()
            && self.nth(1).is_name()
            && matches!(
                (self.nth(2), self.nth(3), self.nth(4)),
                (K::Check, K::LParen, _) | (K::Foreign, K::Key, K::LParen)
            );
        if !named {
            return Ok(false);
        }
        if !self.at(K::Constraint) {
            return Err(self.fail("expected CONSTRAINT before the name of a table constraint"));
        }
        self.bump_n(2);
        self.check_or_foreign_key()?;
        Ok(true)
    }

    /// What may follow `ADD [CONSTRAINT name]`: any table constraint.
    pub(super) fn constraint_body(&mut self) -> Parsed<()> {
        if self.at(K::Primary) { self.primary_key() } else { self.check_or_foreign_key() }
    }

    fn primary_key(&mut self) -> Parsed<()> {
        self.expect_all(&[K::Primary, K::Key, K::LParen])?;
        if !self.at(K::RParen) {
            self.each(|p| {
                p.ident()?;
                match p.kind() {
                    K::Asc | K::Desc | K::Nulls => Err(p.fail("ordering for primary keys is not supported")),
                    _ => Ok(()),
                }
            })?;
        }
        self.expect(K::RParen)?;
        self.enforcement()?;
        self.options().map(drop)
    }

    fn check_or_foreign_key(&mut self) -> Parsed<()> {
        if self.eat(K::Check) {
            self.parens(Self::expr)?;
        } else if self.eat(K::Foreign) {
            self.expect(K::Key)?;
            self.column_list()?;
            self.foreign_key_reference()?;
        } else {
            return Err(self.unexpected("CHECK, FOREIGN KEY or PRIMARY KEY"));
        }
        self.enforcement()?;
        self.options().map(drop)
    }

    /// `[NOT] ENFORCED` if it is there.
    fn enforcement(&mut self) -> Parsed<bool> {
        Ok(self.eat(K::Enforced) || self.eat_all(&[K::Not, K::Enforced]))
    }

    /// `[NOT] ENFORCED`
    pub(super) fn expect_enforcement(&mut self) -> Parsed<()> {
        if self.enforcement()? { Ok(()) } else { Err(self.unexpected("ENFORCED or NOT ENFORCED")) }
    }

    /// `REFERENCES table (…) [MATCH mode] [ON UPDATE action] [ON DELETE action]`
    fn foreign_key_reference(&mut self) -> Parsed<()> {
        self.expect(K::References)?;
        self.path()?;
        self.column_list()?;
        if self.eat(K::Match) && !(self.eat(K::Simple) || self.eat(K::Full) || self.eat_all(&[K::Not, K::Distinct])) {
            return Err(self.unexpected("SIMPLE, FULL or NOT DISTINCT"));
        }
        let (mut update, mut delete) = (false, false);
        while self.at(K::On) {
            match self.nth(1) {
                K::Update if !update => update = true,
                K::Delete if !delete => delete = true,
                _ => return Err(self.unexpected("one ON UPDATE and one ON DELETE")),
            }
            self.bump_n(2);
            let action = self.eat_all(&[K::No, K::Action])
                || self.eat(K::Restrict)
                || self.eat(K::Cascade)
                || self.eat_all(&[K::Set, K::Null]);
            if !action {
                return Err(self.unexpected("NO ACTION, RESTRICT, CASCADE or SET NULL"));
            }
        }
        Ok(())
    }

    /// `name [type] [DEFAULT expr | GENERATED …] [attributes] [OPTIONS (…)]`
    pub(super) fn column_definition(&mut self) -> Parsed<ColumnDef<'a>> {
        let name = self.ident()?;
        let mut column = ColumnDef { name, ty: None, generated: None, default: None };
        if self.at_generated() {
            column.generated = self.generated()?;
        } else if !self.at_end_of_column_type() {
            column.ty = Some(self.column_type()?);
            self.collate()?;
            self.column_value(&mut column)?;
        }
        self.column_attributes()?;
        self.options()?;
        Ok(column)
    }

    /// The column has no type: what follows the name ends the definition or starts an attribute.
    fn at_end_of_column_type(&self) -> bool {
        let ends =
            |kind| matches!(kind, K::Comma | K::RParen | K::Semicolon | K::Eof | K::Preceding | K::Following | K::Not);
        let (first, second, third) = (self.kind(), self.nth(1), self.nth(2));
        match first {
            K::Fill => second == K::Using,
            K::Primary => second == K::Key,
            K::References => second.is_name() && matches!(third, K::Dot | K::LParen),
            K::Options => second == K::LParen,
            K::Constraint => second.is_name() && third == K::References,
            K::Hidden => {
                ends(second)
                    || matches!(second, K::Fill | K::Primary | K::References | K::Options | K::Constraint | K::Hidden)
            }
            first => ends(first),
        }
    }

    /// `DEFAULT expr` or `GENERATED … AS …`, not both.
    fn column_value(&mut self, column: &mut ColumnDef<'a>) -> Parsed<()> {
        if self.eat(K::Default) {
            column.default = Some(self.expr_ref()?);
            if !self.at_generated() {
                return Ok(());
            }
        } else if self.at_generated() {
            column.generated = self.generated()?;
            if !self.at(K::Default) {
                return Ok(());
            }
        } else {
            return Ok(());
        }
        Err(self.fail("a column cannot have both DEFAULT and GENERATED … AS"))
    }

    fn at_generated(&self) -> bool {
        match self.kind() {
            K::As => true,
            K::Generated => matches!(self.nth(1), K::As | K::By) || self.at_all(&[K::Generated, K::Always, K::As]),
            _ => false,
        }
    }

    /// `[GENERATED [ALWAYS | BY DEFAULT]] AS (expr) [STORED [VOLATILE]] | IDENTITY (…)`: the expression.
    fn generated(&mut self) -> Parsed<Option<ExprRef<'a>>> {
        if self.eat(K::Generated) && !self.eat(K::Always) {
            self.eat_all(&[K::By, K::Default]);
        }
        self.expect(K::As)?;
        if self.at(K::Identity) {
            self.identity()?;
            return Ok(None);
        }
        let expr = self.parens(Self::expr_ref)?;
        if self.eat(K::Stored) {
            self.eat(K::Volatile);
        }
        Ok(Some(expr))
    }

    /// `IDENTITY ([START WITH n] [INCREMENT BY n] [MAXVALUE n] [MINVALUE n] [[NO] CYCLE])`
    fn identity(&mut self) -> Parsed<()> {
        self.expect(K::Identity)?;
        self.parens(|p| {
            if p.eat(K::Start) {
                p.expect(K::With)?;
                p.signed_number()?;
            }
            if p.eat(K::Increment) {
                p.expect(K::By)?;
                p.signed_number()?;
            }
            if p.eat(K::Maxvalue) {
                p.signed_number()?;
            }
            if p.eat(K::Minvalue) {
                p.signed_number()?;
            }
            if p.eat(K::No) {
                p.expect(K::Cycle)?;
            } else {
                p.eat(K::Cycle);
            }
            Ok(())
        })
    }

    fn signed_number(&mut self) -> Parsed<()> {
        self.eat(K::Minus);
        if matches!(self.kind(), K::Numeric | K::Decimal | K::Bignumeric | K::Bigdecimal) {
            self.bump();
            return self.string().map(drop);
        }
        if self.eat(K::Int) || self.eat(K::Float) { Ok(()) } else { Err(self.unexpected("a number")) }
    }

    /// `ALTER COLUMN … SET GENERATED …`: `[ALWAYS] AS | BY DEFAULT AS`, then IDENTITY.
    pub(super) fn alter_generated(&mut self) -> Parsed<()> {
        if !self.eat(K::Always) {
            self.eat_all(&[K::By, K::Default]);
        }
        self.expect(K::As)?;
        self.identity()
    }

    /// `PRIMARY KEY`, `[CONSTRAINT name] REFERENCES …`, `HIDDEN`, `NOT NULL`, each key with `[NOT] ENFORCED`
    fn column_attributes(&mut self) -> Parsed<()> {
        loop {
            if self.eat_all(&[K::Primary, K::Key]) {
                self.enforcement()?;
            } else if self.at(K::References) || self.at(K::Constraint) {
                if self.eat(K::Constraint) {
                    self.ident()?;
                }
                self.foreign_key_reference()?;
                self.enforcement()?;
            } else if !(self.eat(K::Hidden) || self.eat_all(&[K::Not, K::Null])) {
                return Ok(());
            }
        }
    }

    /// A type as `ALTER COLUMN … SET DATA TYPE` and the fields of a column's struct have it: with attributes.
    pub(super) fn field_type(&mut self) -> Parsed<Type<'a>> {
        let ty = self.column_type()?;
        self.collate()?;
        self.eat_all(&[K::Not, K::Null]);
        self.options()?;
        Ok(ty)
    }

    /// A column's type without its own collation and attributes; the types inside it have theirs.
    fn column_type(&mut self) -> Parsed<Type<'a>> {
        self.nested(|p| {
            let start = p.start();
            let templated = p.nth(1) == K::Less;
            let kind = match p.kind() {
                K::Array if templated => {
                    p.bump_n(2);
                    let element = p.field_type()?;
                    TypeKind::Array(p.alloc(element))
                }
                K::Range if templated => {
                    p.bump_n(2);
                    let element = p.field_type()?;
                    TypeKind::Range(p.alloc(element))
                }
                K::Map if templated => {
                    p.bump_n(2);
                    let key = p.field_type()?;
                    p.expect(K::Comma)?;
                    let value = p.field_type()?;
                    TypeKind::Map(p.alloc(key), p.alloc(value))
                }
                K::Struct if p.nth(1) == K::NotEq => {
                    p.bump_n(2);
                    p.type_parameters()?;
                    return Ok(Type { kind: TypeKind::Struct(&[]), span: p.span_from(start) });
                }
                K::Struct if templated => {
                    p.bump_n(2);
                    let empty = matches!(p.kind(), K::Greater | K::ShiftRight);
                    TypeKind::Struct(if empty { &[] } else { p.list(Self::struct_field)? })
                }
                K::Interval => {
                    let word = p.bump();
                    let name = p.word_ident(word);
                    return p.named_column_type(Path { parts: p.alloc([name]), span: name.span });
                }
                _ => {
                    let path = p.path()?;
                    return p.named_column_type(path);
                }
            };
            p.expect_closing_angle()?;
            p.type_parameters()?;
            Ok(Type { kind, span: p.span_from(start) })
        })
    }

    fn named_column_type(&mut self, path: Path<'a>) -> Parsed<Type<'a>> {
        self.type_parameters()?;
        Ok(Type { kind: TypeKind::Named(path), span: self.span_from(path.span.start) })
    }

    /// `name type …` or a type alone.
    fn struct_field(&mut self) -> Parsed<TypeField<'a>> {
        let named = self.kind().is_name()
            && (self.nth(1).is_name() || matches!(self.nth(1), K::Array | K::Struct | K::Range | K::Interval))
            && !(self.nth(1) == K::Options && self.nth(2) == K::LParen);
        if named {
            let name = self.ident()?;
            return Ok(TypeField { name: Some(name), ty: self.field_type()? });
        }
        let ty = self.column_type()?;
        self.collate()?;
        self.eat_all(&[K::Not, K::Null]);
        Ok(TypeField { name: None, ty })
    }
}
