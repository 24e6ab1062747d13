//! Types: only the nesting and the names of fields matter.

use super::Adapter;
use crate::syntax::{Span, Type, TypeField, TypeKind};
use sqlparser::ast::{self, DataType as D};

impl<'a> Adapter<'a, '_> {
    pub(super) fn data_type(&mut self, data_type: &ast::DataType) -> Type<'a> {
        let kind = match data_type {
            D::Table(columns) => TypeKind::Table(self.columns_type(columns.as_deref().unwrap_or_default())),
            D::NamedTable { name: _, columns } => TypeKind::Table(self.columns_type(columns)),
            D::Array(element) => match element {
                ast::ArrayElemTypeDef::None => return self.named_type("ARRAY"),
                ast::ArrayElemTypeDef::AngleBracket(element)
                | ast::ArrayElemTypeDef::SquareBracket(element, _)
                | ast::ArrayElemTypeDef::Parenthesis(element)
                | ast::ArrayElemTypeDef::Qualified(element, _) => TypeKind::Array(self.type_ref(element)),
            },
            D::Map(key, value, _) => TypeKind::Map(self.type_ref(key), self.type_ref(value)),
            D::Struct(fields, _) | D::Tuple(fields) => return self.struct_type(fields),
            D::Nested(columns) => {
                let fields = self.columns_type(columns);
                let kind = TypeKind::Struct(fields);
                TypeKind::Array(self.arena.alloc(Type { kind, span: self.at }))
            }
            D::Union(members) => TypeKind::Struct(self.list(members, |adapter, member| {
                let ast::UnionField { field_name, field_type } = member;
                TypeField { name: Some(adapter.ident(field_name)), ty: adapter.data_type(field_type) }
            })),
            D::Nullable(inner) | D::LowCardinality(inner) => return self.data_type(inner),
            // `row(a integer, b varchar)` and `OBJECT(a INT)` arrive as a name with words.
            D::Custom(name, arguments) => return self.custom_type(name, arguments),
            D::Character(_)
            | D::Char(_)
            | D::CharacterVarying(_)
            | D::CharVarying(_)
            | D::Varchar(_)
            | D::Nvarchar(_)
            | D::Uuid
            | D::CharacterLargeObject(_)
            | D::CharLargeObject(_)
            | D::Clob(_)
            | D::Binary(_)
            | D::Varbinary(_)
            | D::Blob(_)
            | D::TinyBlob
            | D::MediumBlob
            | D::LongBlob
            | D::Bytes(_)
            | D::Numeric(_)
            | D::Decimal(_)
            | D::DecimalUnsigned(_)
            | D::BigNumeric(_)
            | D::BigDecimal(_)
            | D::Dec(_)
            | D::DecUnsigned(_)
            | D::Float(_)
            | D::FloatUnsigned(_)
            | D::TinyInt(_)
            | D::TinyIntUnsigned(_)
            | D::UTinyInt
            | D::Int2(_)
            | D::Int2Unsigned(_)
            | D::SmallInt(_)
            | D::SmallIntUnsigned(_)
            | D::USmallInt
            | D::MediumInt(_)
            | D::MediumIntUnsigned(_)
            | D::Int(_)
            | D::Int4(_)
            | D::Int8(_)
            | D::Int16
            | D::Int32
            | D::Int64
            | D::Int128
            | D::Int256
            | D::Integer(_)
            | D::IntUnsigned(_)
            | D::Int4Unsigned(_)
            | D::IntegerUnsigned(_)
            | D::HugeInt
            | D::UHugeInt
            | D::UInt8
            | D::UInt16
            | D::UInt32
            | D::UInt64
            | D::UInt128
            | D::UInt256
            | D::BigInt(_)
            | D::BigIntUnsigned(_)
            | D::UBigInt
            | D::Int8Unsigned(_)
            | D::Signed
            | D::SignedInteger
            | D::Unsigned
            | D::UnsignedInteger
            | D::Float4
            | D::Float32
            | D::Float64
            | D::Real
            | D::RealUnsigned
            | D::Float8
            | D::Double(_)
            | D::DoubleUnsigned(_)
            | D::DoublePrecision
            | D::DoublePrecisionUnsigned
            | D::Bool
            | D::Boolean
            | D::Date
            | D::Date32
            | D::Time(_, _)
            | D::Datetime(_)
            | D::Datetime64(_, _)
            | D::Timestamp(_, _)
            | D::TimestampNtz(_)
            | D::Interval { fields: _, precision: _ }
            | D::JSON
            | D::JSONB
            | D::Regclass
            | D::Text
            | D::TinyText
            | D::MediumText
            | D::LongText
            | D::String(_)
            | D::FixedString(_)
            | D::Bytea
            | D::Bit(_)
            | D::BitVarying(_)
            | D::VarBit(_)
            | D::Enum(_, _)
            | D::Set(_)
            | D::Unspecified
            | D::Trigger
            | D::AnyType
            | D::GeometricType(_)
            | D::TsVector
            | D::TsQuery => return self.named_type(&data_type.to_string()),
        };
        Type { kind, span: self.at }
    }

    fn type_ref(&mut self, data_type: &ast::DataType) -> &'a Type<'a> {
        let data_type = self.data_type(data_type);
        self.arena.alloc(data_type)
    }

    pub(super) fn struct_type(&mut self, fields: &[ast::StructField]) -> Type<'a> {
        let fields = self.list(fields, |adapter, field| {
            let ast::StructField { field_name, field_type, options: _ } = field;
            TypeField { name: field_name.as_ref().map(|name| adapter.ident(name)), ty: adapter.data_type(field_type) }
        });
        Type { kind: TypeKind::Struct(fields), span: self.at }
    }

    fn columns_type(&mut self, columns: &[ast::ColumnDef]) -> &'a [TypeField<'a>] {
        self.list(columns, |adapter, column| {
            let ast::ColumnDef { name, data_type, options: _ } = column;
            TypeField { name: Some(adapter.ident(name)), ty: adapter.data_type(data_type) }
        })
    }

    fn named_type(&self, name: &str) -> Type<'a> {
        Type { kind: TypeKind::Named(self.word_path(name)), span: Span::default() }
    }

    /// A type by its name. What stands in its parentheses is words only: `name type, name type, …`.
    fn custom_type(&mut self, name: &ast::ObjectName, arguments: &[String]) -> Type<'a> {
        let text = name.to_string();
        let has_fields = ["row", "object", "struct"].iter().any(|word| text.eq_ignore_ascii_case(word));
        if !has_fields || arguments.is_empty() {
            return self.named_type(&text);
        }
        let fields: Vec<_> = arguments.chunks_exact(2).collect();
        let fields = self.list(&fields, |adapter, field| TypeField {
            name: Some(adapter.word(&field[0])),
            ty: adapter.named_type(&field[1]),
        });
        Type { kind: TypeKind::Struct(fields), span: self.at }
    }
}
