//! The little language of signatures: `v v -`, `v -> ARRAY<STRUCT<value $1, count INT64>>`.

use super::function::Signature;
use super::{Function, FunctionKind, Roles};
use crate::catalog::{Column, DataType, StructField, StructType};
use std::collections::BTreeMap;

/// What a function's result is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// `INT64`, `JSON`…: computed from all value arguments; upper case.
    Scalar(Box<str>),
    /// `$1`: the value of this argument itself, counted from 0 here and from 1 in the file.
    Argument(usize),
    /// `ARRAY<…>`
    Array(Box<Shape>),
    /// `STRUCT<…>`, and `TABLE<…>` as the result of a table function.
    Struct(Vec<ShapeItem>),
}

/// A part of a STRUCT or of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShapeItem {
    /// `name SHAPE`
    Field { name: Box<str>, shape: Shape },
    /// `$1.*`: all columns of the relation that is this argument (from 0).
    Columns(usize),
    /// `$*`: one field per argument, by the argument's name; `$*f1`: by this name, its number counting up.
    Arguments(Option<Box<str>>),
    /// `$**`: one field per two arguments, the first of which is its name as text.
    NamedArguments,
    /// `...`: fields or columns that only the data or the model know.
    Open,
}

impl Shape {
    /// The fields of a STRUCT, of an ARRAY of STRUCTs or of a table.
    pub fn items(&self) -> &[ShapeItem] {
        match self {
            Self::Scalar(_) | Self::Argument(_) => &[],
            Self::Array(element) => element.items(),
            Self::Struct(items) => items,
        }
    }

    /// The type, unless it depends on an argument.
    pub fn data_type(&self) -> Option<DataType> {
        match self {
            Self::Scalar(name) => Some(DataType::Scalar((&**name).into())),
            Self::Argument(_) => None,
            Self::Array(element) => Some(DataType::Array(element.data_type()?.into())),
            Self::Struct(items) => {
                let fields = items.iter().map(|item| match item {
                    ShapeItem::Field { name, shape } => {
                        Some(StructField { name: (&**name).into(), data_type: shape.data_type()? })
                    }
                    ShapeItem::Columns(_) | ShapeItem::Arguments(_) | ShapeItem::NamedArguments | ShapeItem::Open => {
                        None
                    }
                });
                Some(DataType::Struct(StructType::new(fields.collect::<Option<_>>()?).into()))
            }
        }
    }
}

/// Reads a function's signature: roles, and behind `->` the result.
pub(super) fn signature(text: &str, kind: FunctionKind) -> Result<Function, String> {
    let (roles, result) = match text.split_once("->") {
        Some((roles, shape)) => (roles, Some(Reader { rest: shape }.whole(Reader::shape)?)),
        None => (text, None),
    };
    if (kind == FunctionKind::Table) != (text.contains("TABLE<")) {
        return Err("a table function, and no other, ends in `-> TABLE<…>`".to_owned());
    }
    let signatures = roles.split('|').map(arguments).collect::<Result<_, _>>()?;
    Ok(Function { kind, masking: false, bare: false, ordered_set: false, result, signatures })
}

/// Reads the roles of one way of calling a function. A star stands behind one role or behind several in parentheses.
fn arguments(text: &str) -> Result<Signature, String> {
    let (mut head, mut group, mut tail) = (Vec::new(), Vec::new(), Vec::new());
    let mut inside = false;
    for word in text.split_whitespace() {
        let opens = word.starts_with('(');
        let closes = word.ends_with(")*");
        let repeats = word.ends_with('*');
        if (opens || (repeats && !inside)) && !group.is_empty() {
            return Err("only one part of a signature repeats".to_owned());
        }
        inside |= opens;
        let into = match (inside || repeats, group.is_empty()) {
            (true, _) => &mut group,
            (false, true) => &mut head,
            (false, false) => &mut tail,
        };
        into.push(Roles::parse(word.trim_matches(['(', ')', '*']))?);
        inside &= !closes;
    }
    match inside {
        false => Ok(Signature { head: head.into(), group: group.into(), tail: tail.into() }),
        true => Err("`(` without `)*`".to_owned()),
    }
}

/// Reads the columns of a relation: `name TYPE, name TYPE, …`, first of all perhaps `OTHER.*` or
/// `OTHER.* EXCEPT (name, …)` for the columns of a relation that was listed before.
pub(super) fn columns(text: &str, listed: &BTreeMap<String, Vec<Column>>) -> Result<Vec<Column>, String> {
    let mut columns = Vec::new();
    let mut rest = text;
    if let Some((other, behind)) = text.split_once(".*") {
        columns.clone_from(listed.get(other.trim()).ok_or_else(|| format!("`{other}` is not listed before it"))?);
        rest = behind.trim_start();
        if let Some((names, behind)) = rest.strip_prefix("EXCEPT (").and_then(|rest| rest.split_once(')')) {
            columns.retain(|column| !names.split(',').any(|name| name.trim() == &*column.name));
            rest = behind.trim_start();
        }
        rest = rest.strip_prefix(',').unwrap_or(rest);
    }
    for item in (Reader { rest }).whole(|reader| reader.items(None))? {
        let ShapeItem::Field { name, shape } = item else {
            return Err("a relation has named columns only".to_owned());
        };
        let data_type = shape.data_type().ok_or_else(|| format!("the type of `{name}` is not fixed"))?;
        columns.push(Column { name: name.into(), data_type, hidden: false });
    }
    Ok(columns)
}

/// Reads from the front of a text.
struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// Runs `read` and sees that nothing is left over.
    fn whole<T>(mut self, read: impl FnOnce(&mut Self) -> Result<T, String>) -> Result<T, String> {
        let value = read(&mut self)?;
        match self.rest.trim() {
            "" => Ok(value),
            rest => Err(format!("unexpected `{rest}`")),
        }
    }

    fn eat(&mut self, token: &str) -> bool {
        let rest = self.rest.trim_start();
        let found = rest.strip_prefix(token);
        self.rest = found.unwrap_or(rest);
        found.is_some()
    }

    fn expect(&mut self, token: &str) -> Result<(), String> {
        if self.eat(token) { Ok(()) } else { Err(format!("expected `{token}` before `{}`", self.rest)) }
    }

    fn word(&mut self) -> Result<&'a str, String> {
        let rest = self.rest.trim_start();
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '$').unwrap_or(rest.len());
        let (word, rest) = rest.split_at(end);
        self.rest = rest;
        if word.is_empty() { Err(format!("expected a name before `{rest}`")) } else { Ok(word) }
    }

    /// The number behind `$`, less one.
    fn argument(&mut self) -> Result<usize, String> {
        let word = self.word()?;
        match word.parse::<usize>() {
            Ok(number) if number > 0 => Ok(number - 1),
            _ => Err(format!("`${word}` names no argument; they count from $1")),
        }
    }

    fn shape(&mut self) -> Result<Shape, String> {
        if self.eat("$") {
            return Ok(Shape::Argument(self.argument()?));
        }
        let word = self.word()?;
        if !self.eat("<") {
            return Ok(Shape::Scalar(word.to_ascii_uppercase().into()));
        }
        let shape = match word {
            "ARRAY" => Shape::Array(Box::new(self.shape()?)),
            "STRUCT" | "TABLE" => Shape::Struct(self.items(Some(">"))?),
            "RANGE" => {
                let element = self.word()?.to_ascii_uppercase();
                Shape::Scalar(format!("RANGE<{element}>").into())
            }
            other => return Err(format!("`{other}` takes no type in angle brackets")),
        };
        self.expect(">")?;
        Ok(shape)
    }

    /// Items up to `end` (which stays) or the end of the text.
    fn items(&mut self, end: Option<&str>) -> Result<Vec<ShapeItem>, String> {
        let mut items = Vec::new();
        loop {
            let rest = self.rest.trim_start();
            if end.map_or(rest.is_empty(), |end| rest.starts_with(end)) {
                return Ok(items);
            }
            items.push(if self.eat("...") {
                ShapeItem::Open
            } else if self.eat("$**") {
                ShapeItem::NamedArguments
            } else if self.eat("$*") {
                ShapeItem::Arguments(self.word().ok().map(Into::into))
            } else if rest.strip_prefix('$').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
                self.expect("$")?;
                let argument = self.argument()?;
                self.expect(".*")?;
                ShapeItem::Columns(argument)
            } else {
                let name = self.word()?.into();
                ShapeItem::Field { name, shape: self.shape()? }
            });
            if !self.eat(",") {
                return Ok(items);
            }
        }
    }
}
