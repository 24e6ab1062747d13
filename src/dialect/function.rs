//! What a function does with its arguments.

use super::Shape;
use crate::catalog::{name_hash, same_name};
use rustc_hash::FxHashMap;

/// A built-in function of a dialect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Function {
    pub kind: FunctionKind,
    /// Its result hides its arguments: a hash or a cipher.
    pub masking: bool,
    /// May be written without parentheses (`CURRENT_DATE`).
    pub bare: bool,
    /// Its WITHIN GROUP holds what it aggregates, which counts as one more argument (`PERCENTILE_CONT`, `MODE`).
    pub ordered_set: bool,
    /// What the result is made of, where it has fields; always there for a table function.
    pub result: Option<Shape>,
    /// Ways of calling it that differ in their number of arguments; at least one.
    pub(super) signatures: Box<[Signature]>,
}

/// The roles of the arguments of one way of calling a function: `head`, then `group` as often as it fits, then `tail`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Signature {
    pub head: Box<[Roles]>,
    pub group: Box<[Roles]>,
    pub tail: Box<[Roles]>,
}

/// The section of the dialect's file that lists the function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FunctionKind {
    /// One value from one row: its arguments are TRANSFORMATION.
    Scalar,
    /// One value from many rows, with or without OVER: AGGREGATION.
    Aggregate,
    /// Only with OVER (numbering, navigation): AGGREGATION.
    Window,
    /// Stands in FROM: see [`Function::result`].
    Table,
}

impl Function {
    /// The role of an argument, counted from 0, in a call with `count` of them. An argument that the signature does not
    /// name is a value: what is not known is kept, not dropped.
    pub fn role(&self, argument: usize, count: usize) -> Roles {
        let fitting = self.signatures.iter().find(|signature| signature.takes(count));
        let signature = fitting.or(self.signatures.last());
        signature.and_then(|signature| signature.role(argument, count)).unwrap_or(Roles::VALUE)
    }
}

impl Signature {
    fn takes(&self, count: usize) -> bool {
        !self.group.is_empty() || count <= self.head.len()
    }

    fn role(&self, argument: usize, count: usize) -> Option<Roles> {
        let Some(behind) = argument.checked_sub(self.head.len()) else { return self.head.get(argument).copied() };
        let size = self.group.len();
        let groups = count.saturating_sub(self.head.len()).checked_div(size).unwrap_or_default();
        match behind.checked_sub(groups * size) {
            None => self.group.get(behind % size).copied(),
            Some(behind) => self.tail.get(behind).copied(),
        }
    }
}

/// How one argument takes part in a call: a set, as NULLIF's first argument is both value and condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Roles(u16);

impl Roles {
    /// `v`: an ingredient of the result.
    pub const VALUE: Self = Self(1);
    /// `s`: the result is this argument's own value, with its struct fields.
    pub const SAME: Self = Self(1 << 1);
    /// `c`: chooses the result.
    pub const CONDITION: Self = Self(1 << 2);
    /// `o`: orders the rows behind the result.
    pub const ORDER: Self = Self(1 << 3);
    /// `-`: a keyword such as a date part, never a column.
    pub const KEYWORD: Self = Self(1 << 4);
    /// `e`: an array whose elements the lambdas of the call receive.
    pub const ELEMENTS: Self = Self(1 << 5);
    /// `l`: a lambda; the other letters beside it say what its result is.
    pub const LAMBDA: Self = Self(1 << 6);
    /// `q`: SQL text of another system.
    pub const FOREIGN_SQL: Self = Self(1 << 7);
    /// `n`: text that names a column of the last relation before it; that column is the ingredient.
    pub const COLUMN_NAME: Self = Self(1 << 8);

    /// `a`: what the call's lambdas receive first, whatever its place: an aggregation's state.
    pub const STATE: Self = Self(1 << 9);
    /// `m`: its elements are received twice: a map's keys and values, or a list's state and next element.
    pub const PAIRS: Self = Self(1 << 10);

    /// The letters of the dialect's file.
    pub(super) fn parse(letters: &str) -> Result<Self, String> {
        letters.chars().try_fold(Self::default(), |roles, letter| {
            let role = match letter {
                'v' => Self::VALUE,
                's' => Self::SAME,
                'c' => Self::CONDITION,
                'o' => Self::ORDER,
                '-' => Self::KEYWORD,
                'e' => Self::ELEMENTS,
                'l' => Self::LAMBDA,
                'q' => Self::FOREIGN_SQL,
                'n' => Self::COLUMN_NAME,
                'a' => Self::STATE,
                'm' => Self::PAIRS,
                // A relation or a constant that only says what to do; its columns arrive through the result's shape.
                '_' => Self::default(),
                other => return Err(format!("unknown role `{other}`, expected one of v s c o - e a m l q n _")),
            };
            Ok(Self(roles.0 | role.0))
        })
    }

    const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// An ingredient of the result (TRANSFORMATION or AGGREGATION); [`Roles::same`] is one too.
    pub const fn value(self) -> bool {
        self.has(Self::VALUE) || self.has(Self::SAME)
    }

    /// The result is this argument's own value: its struct fields stay apart.
    pub const fn same(self) -> bool {
        self.has(Self::SAME)
    }

    /// Chooses the result (CONDITIONAL).
    pub const fn condition(self) -> bool {
        self.has(Self::CONDITION)
    }

    /// Orders the rows behind the result (WINDOW).
    pub const fn order(self) -> bool {
        self.has(Self::ORDER)
    }

    /// A keyword such as a date part: not an expression, names no column.
    pub const fn ignored(self) -> bool {
        self.has(Self::KEYWORD)
    }

    /// How many parameters of the call's lambdas stand for this argument's elements.
    pub const fn elements(self) -> usize {
        if self.has(Self::PAIRS) { 2 } else { self.has(Self::ELEMENTS) as usize }
    }

    /// The first parameter of the call's lambdas stands for this argument.
    pub const fn state(self) -> bool {
        self.has(Self::STATE)
    }

    /// A lambda over the arguments that are [`Roles::elements`] or [`Roles::state`].
    pub const fn lambda(self) -> bool {
        self.has(Self::LAMBDA)
    }

    /// SQL text that another system runs.
    pub const fn foreign_sql(self) -> bool {
        self.has(Self::FOREIGN_SQL)
    }

    /// Text, or an array of texts, that names columns of the last relation before it.
    pub const fn column_name(self) -> bool {
        self.has(Self::COLUMN_NAME)
    }
}

/// Functions by the [`name_hash`] of their names.
#[derive(Debug, Clone, Default)]
pub(super) struct FunctionTable(FxHashMap<u32, Vec<(Box<str>, Function)>>);

impl FunctionTable {
    /// The function of this name, in any case.
    pub fn get(&self, name: &str) -> Option<&Function> {
        let alike = self.0.get(&name_hash(name))?;
        alike.iter().find(|(known, _)| same_name(known, name)).map(|(_, function)| function)
    }

    /// As [`FunctionTable::get`].
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Function> {
        let alike = self.0.get_mut(&name_hash(name))?;
        alike.iter_mut().find(|(known, _)| same_name(known, name)).map(|(_, function)| function)
    }

    /// Adds a function, or replaces the one of this name.
    pub fn insert(&mut self, name: Box<str>, function: Function) {
        match self.get_mut(&name) {
            Some(known) => *known = function,
            None => self.0.entry(name_hash(&name)).or_default().push((name, function)),
        }
    }

    /// All of them with their names, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Function)> {
        self.0.values().flatten().map(|(name, function)| (&**name, function))
    }
}
