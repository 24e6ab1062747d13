//! Types.

use super::cursor::{Parsed, Parser};
use super::keyword::Kind;
use crate::syntax::*;

impl<'a> Parser<'a> {
    /// A type with parameters and COLLATE.
    pub(super) fn type_(&mut self) -> Parsed<Type<'a>> {
        let start = self.start();
        let kind = self.type_shape()?;
        self.type_parameters()?;
        if self.eat(Kind::Collate) {
            self.string_or_parameter_expr()?;
        }
        Ok(Type { kind, span: self.span_from(start) })
    }

    /// `(10, 2)` behind a type if it is there.
    pub(super) fn type_parameters(&mut self) -> Parsed<()> {
        if !self.at(Kind::LParen) {
            return Ok(());
        }
        self.parens(|p| {
            loop {
                match p.kind() {
                    Kind::String => p.string_literal().map(drop)?,
                    Kind::Bytes => p.bytes_literal().map(drop)?,
                    Kind::Int | Kind::Float | Kind::True | Kind::False | Kind::Max => drop(p.bump()),
                    _ => return Err(p.unexpected("a type parameter")),
                }
                if !p.eat(Kind::Comma) {
                    return Ok(());
                }
            }
        })
    }

    /// A type, or `ANY TYPE`, `ANY TABLE`… of a templated parameter.
    pub(super) fn type_or_template(&mut self) -> Parsed<Type<'a>> {
        if !self.at(Kind::Any) {
            return if self.at(Kind::Table) && self.nth(1) == Kind::Less { self.table_type() } else { self.type_() };
        }
        let start = self.bump().start;
        let word = self.token();
        let known = matches!(word.kind, Kind::Proto | Kind::Enum | Kind::Struct | Kind::Array)
            || ["TYPE", "TABLE", "STRING"].iter().any(|kind| self.at_word(kind));
        if !known {
            return Err(self.unexpected("TYPE or another kind of type"));
        }
        self.bump();
        Ok(Type { kind: TypeKind::Templated(self.word_ident(word)), span: self.span_from(start) })
    }

    /// `TABLE<a T, b U>`; the current token is TABLE.
    pub(super) fn table_type(&mut self) -> Parsed<Type<'a>> {
        let start = self.bump().start;
        self.expect(Kind::Less)?;
        let fields = self.nested(|p| p.list(Self::type_field))?;
        self.expect_closing_angle()?;
        Ok(Type { kind: TypeKind::Table(fields), span: self.span_from(start) })
    }

    /// A type without parameters.
    pub(super) fn type_shape(&mut self) -> Parsed<TypeKind<'a>> {
        self.nested(|p| match p.kind() {
            Kind::Array => Ok(TypeKind::Array(p.angle_type()?)),
            Kind::Range => Ok(TypeKind::Range(p.angle_type()?)),
            Kind::Struct => p.struct_type(),
            Kind::Map if p.nth(1) == Kind::Less => {
                p.bump_n(2);
                let key = p.type_()?;
                p.expect(Kind::Comma)?;
                let value = p.type_()?;
                p.expect_closing_angle()?;
                Ok(TypeKind::Map(p.alloc(key), p.alloc(value)))
            }
            Kind::Function if p.nth(1) == Kind::Less => p.function_type(),
            _ => Ok(TypeKind::Named(p.type_name()?)),
        })
    }

    /// `path`, or the reserved word INTERVAL
    pub(super) fn type_name(&mut self) -> Parsed<Path<'a>> {
        if self.at(Kind::Interval) {
            let word = self.bump();
            return Ok(Path { parts: self.arena.alloc([self.word_ident(word)]), span: self.span_from(word.start) });
        }
        if !self.kind().is_name() {
            return Err(self.unexpected("a type"));
        }
        self.path()
    }

    /// `<T>` behind ARRAY or RANGE
    fn angle_type(&mut self) -> Parsed<&'a Type<'a>> {
        self.bump();
        self.expect(Kind::Less)?;
        let inner = self.type_()?;
        self.expect_closing_angle()?;
        Ok(self.alloc(inner))
    }

    /// `STRUCT<a T, U, …>`
    fn struct_type(&mut self) -> Parsed<TypeKind<'a>> {
        self.bump();
        if self.at(Kind::NotEq) && self.token_text(self.token()) == "<>" {
            self.bump();
            return Ok(TypeKind::Struct(&[]));
        }
        self.expect(Kind::Less)?;
        let fields =
            if self.at(Kind::Greater) || self.at(Kind::ShiftRight) { &[] } else { self.list(Self::type_field)? };
        self.expect_closing_angle()?;
        Ok(TypeKind::Struct(fields))
    }

    /// `name T` or `T`
    fn type_field(&mut self) -> Parsed<TypeField<'a>> {
        let next = self.nth(1);
        let named = self.kind().is_name()
            && (next.is_name() || matches!(next, Kind::Array | Kind::Struct | Kind::Range | Kind::Interval));
        let name = if named { Some(self.ident()?) } else { None };
        Ok(TypeField { name, ty: self.type_()? })
    }

    /// `FUNCTION<(A, B) -> R>`, `FUNCTION<A -> R>`
    fn function_type(&mut self) -> Parsed<TypeKind<'a>> {
        self.bump_n(2);
        let params = if self.eat(Kind::LParen) {
            let params = if self.at(Kind::RParen) { &[] } else { self.list(Self::type_)? };
            self.expect(Kind::RParen)?;
            params
        } else {
            let only = self.type_()?;
            &self.arena.alloc([only])[..]
        };
        self.expect(Kind::Arrow)?;
        let result = self.type_()?;
        self.expect_closing_angle()?;
        Ok(TypeKind::Function(params, self.alloc(result)))
    }
}
