//! The kinds of tokens and the keyword table.
//!
//! A keyword is found by hashing the first eight bytes of a word and its length into a table that is built at compile
//! time and in which no two keywords share a place: one look, and no branch to mispredict.

use std::hint::select_unpredictable;

macro_rules! kinds {
    (
        marks { $($mark:ident = $mark_text:literal,)* }
        soft { $($soft:ident = $soft_text:literal,)* }
        reserved { $($reserved:ident = $reserved_text:literal,)* }
    ) => {
        /// What a token is. The order matters: words that may be names lie between `Ident` and `LastSoft`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(u16)]
        pub(super) enum Kind { $($mark,)* Ident, $($soft,)* LastSoft, $($reserved,)* }

        /// Every keyword in capitals with its kind.
        const KEYWORDS: &[(&str, Kind)] =
            &[$(($soft_text, Kind::$soft),)* $(($reserved_text, Kind::$reserved),)*];

        impl Kind {
            /// How many kinds there are.
            pub(super) const COUNT: usize = [$(Kind::$mark,)* Kind::Ident, $(Kind::$soft,)* Kind::LastSoft, $(Kind::$reserved,)*].len();

            /// How a message names it; `None` for identifiers and literals, whose text says more.
            pub(super) const fn text(self) -> &'static str {
                match self {
                    $(Kind::$mark => $mark_text,)*
                    Kind::Ident | Kind::LastSoft => "identifier",
                    $(Kind::$soft => $soft_text,)*
                    $(Kind::$reserved => $reserved_text,)*
                }
            }
        }
    };
}

kinds! {
    marks {
        Eof = "end of input", Invalid = "invalid input", Int = "integer literal", Float = "floating point literal",
        // These five decide what the word behind them is: see `Kind::decides`.
        Dot = ".", At = "@", AtAt = "@@",
        String = "string literal", Bytes = "bytes literal",
        // An identifier that touches the number before it (`123abc`), which no rule allows.
        Attached = "identifier",
        Comma = ",", LParen = "(", RParen = ")", LBracket = "[", RBracket = "]", LBrace = "{", RBrace = "}",
        Semicolon = ";", Colon = ":", Star = "*", Plus = "+", Minus = "-", Slash = "/", Modulo = "%", Eq = "=",
        NotEq = "!=", Less = "<", LessEq = "<=", Greater = ">", GreaterEq = ">=", ShiftLeft = "<<", ShiftRight = ">>",
        Pipe = "|>", Or2 = "||", BitOr = "|", BitXor = "^", BitAnd = "&", Tilde = "~", Exclamation = "!",
        Question = "?", FatArrow = "=>", Arrow = "->", PlusEq = "+=", MinusEq = "-=",
        StarStar = "**", Quoted = "identifier",
    }
    soft {
        Abort = "ABORT", Access = "ACCESS", Action = "ACTION", Add = "ADD", After = "AFTER", Aggregate = "AGGREGATE",
        Alter = "ALTER", Always = "ALWAYS", Analyze = "ANALYZE", Approx = "APPROX", Are = "ARE",
        Ascending = "ASCENDING", Assert = "ASSERT", Auto = "AUTO", Backwards = "BACKWARDS", Batch = "BATCH",
        Begin = "BEGIN", Bigdecimal = "BIGDECIMAL", Bignumeric = "BIGNUMERIC", Break = "BREAK", Call = "CALL",
        Cascade = "CASCADE", Check = "CHECK", Clamped = "CLAMPED", Clone = "CLONE", Cluster = "CLUSTER",
        Column = "COLUMN", Columns = "COLUMNS", Commit = "COMMIT", Condition = "CONDITION", Conflict = "CONFLICT",
        Connection = "CONNECTION", Constant = "CONSTANT", Constraint = "CONSTRAINT", Continue = "CONTINUE",
        Copy = "COPY", Corresponding = "CORRESPONDING", Cycle = "CYCLE", Data = "DATA", DataPolicy = "DATA_POLICY",
        Database = "DATABASE", Date = "DATE", Datetime = "DATETIME", Decimal = "DECIMAL", Declare = "DECLARE",
        Definer = "DEFINER", Delete = "DELETE", Deletion = "DELETION", Depth = "DEPTH", Descending = "DESCENDING",
        Describe = "DESCRIBE", Descriptor = "DESCRIPTOR", Deterministic = "DETERMINISTIC", Do = "DO", Drop = "DROP",
        Dynamic = "DYNAMIC", Elseif = "ELSEIF", Enforced = "ENFORCED", Epoch = "EPOCH", Error = "ERROR",
        Exception = "EXCEPTION", Execute = "EXECUTE", Explain = "EXPLAIN", Export = "EXPORT", Extend = "EXTEND",
        External = "EXTERNAL", Files = "FILES", Fill = "FILL", Filter = "FILTER", First = "FIRST",
        Foreign = "FOREIGN", Fork = "FORK", Format = "FORMAT", Forwards = "FORWARDS", Function = "FUNCTION",
        Generated = "GENERATED", Grant = "GRANT", Graph = "GRAPH", GroupRows = "GROUP_ROWS", Hidden = "HIDDEN",
        Identity = "IDENTITY", Immediate = "IMMEDIATE", Immutable = "IMMUTABLE", Import = "IMPORT",
        Include = "INCLUDE", Increment = "INCREMENT", Index = "INDEX", Inout = "INOUT", Input = "INPUT",
        Insert = "INSERT", Invoker = "INVOKER", Isolation = "ISOLATION", Iterate = "ITERATE", Json = "JSON",
        Key = "KEY", Language = "LANGUAGE", Last = "LAST", Leave = "LEAVE", Level = "LEVEL", Live = "LIVE",
        Load = "LOAD", Locality = "LOCALITY", Log = "LOG", Loop = "LOOP", Map = "MAP", Match = "MATCH",
        Matched = "MATCHED", Materialized = "MATERIALIZED", Max = "MAX", Maxvalue = "MAXVALUE", Measures = "MEASURES",
        Message = "MESSAGE", Min = "MIN", Minvalue = "MINVALUE", Model = "MODEL", Module = "MODULE", Name = "NAME",
        Nothing = "NOTHING", Numeric = "NUMERIC", Offset = "OFFSET", Only = "ONLY", Options = "OPTIONS",
        Origin = "ORIGIN", Out = "OUT", Output = "OUTPUT", Overwrite = "OVERWRITE", Partitions = "PARTITIONS",
        Past = "PAST", Path = "PATH", Pattern = "PATTERN", Per = "PER", Percent = "PERCENT", Period = "PERIOD",
        Pivot = "PIVOT", Policies = "POLICIES", Policy = "POLICY", Primary = "PRIMARY", Private = "PRIVATE",
        Privilege = "PRIVILEGE", Privileges = "PRIVILEGES", Procedure = "PROCEDURE", Project = "PROJECT",
        Property = "PROPERTY", Public = "PUBLIC", Raise = "RAISE", Read = "READ", Rebuild = "REBUILD",
        References = "REFERENCES", Remote = "REMOTE", Remove = "REMOVE", Rename = "RENAME", Repeat = "REPEAT",
        Repeatable = "REPEATABLE", Replace = "REPLACE", ReplaceFields = "REPLACE_FIELDS", Replica = "REPLICA",
        Report = "REPORT", Restrict = "RESTRICT", Restriction = "RESTRICTION", Return = "RETURN", Returns = "RETURNS",
        Revoke = "REVOKE", Rollback = "ROLLBACK", Row = "ROW", Run = "RUN", SafeCast = "SAFE_CAST", Schema = "SCHEMA",
        Search = "SEARCH", Security = "SECURITY", Sequence = "SEQUENCE", Sets = "SETS", Show = "SHOW",
        Simple = "SIMPLE", Skip = "SKIP", Snapshot = "SNAPSHOT", Source = "SOURCE", Sql = "SQL", Stable = "STABLE",
        Start = "START", StaticDescribe = "STATIC_DESCRIBE", Stored = "STORED", Storing = "STORING",
        Strict = "STRICT", System = "SYSTEM", SystemTime = "SYSTEM_TIME", Table = "TABLE", Tables = "TABLES",
        Target = "TARGET", Tee = "TEE", Temp = "TEMP", Temporary = "TEMPORARY", Time = "TIME",
        Timestamp = "TIMESTAMP", Transaction = "TRANSACTION", Transform = "TRANSFORM", Truncate = "TRUNCATE",
        Type = "TYPE", Types = "TYPES", Undrop = "UNDROP", Unique = "UNIQUE", Unknown = "UNKNOWN",
        Unpivot = "UNPIVOT", Until = "UNTIL", Update = "UPDATE", Value = "VALUE", Values = "VALUES",
        Vector = "VECTOR", Version = "VERSION", View = "VIEW", Views = "VIEWS", Volatile = "VOLATILE",
        Weight = "WEIGHT", While = "WHILE", Write = "WRITE", Zone = "ZONE",
    }
    reserved {
        All = "ALL", And = "AND", Any = "ANY", Array = "ARRAY", As = "AS", Asc = "ASC",
        AssertRowsModified = "ASSERT_ROWS_MODIFIED", AtWord = "AT", Between = "BETWEEN", By = "BY", Case = "CASE",
        Cast = "CAST", Collate = "COLLATE", Contains = "CONTAINS", Create = "CREATE", Cross = "CROSS", Cube = "CUBE",
        Current = "CURRENT", Default = "DEFAULT", Define = "DEFINE", Desc = "DESC", Distinct = "DISTINCT",
        Else = "ELSE", End = "END", Enum = "ENUM", Escape = "ESCAPE", Except = "EXCEPT", Exclude = "EXCLUDE",
        Exists = "EXISTS", Extract = "EXTRACT", False = "FALSE", Fetch = "FETCH", Following = "FOLLOWING",
        For = "FOR", From = "FROM", Full = "FULL", Group = "GROUP", Grouping = "GROUPING", Groups = "GROUPS",
        Hash = "HASH", Having = "HAVING", If = "IF", Ignore = "IGNORE", In = "IN", Inner = "INNER",
        Intersect = "INTERSECT", Interval = "INTERVAL", Into = "INTO", Is = "IS", Join = "JOIN", Lateral = "LATERAL",
        Left = "LEFT", Like = "LIKE", Limit = "LIMIT", Lookup = "LOOKUP", MatchRecognize = "MATCH_RECOGNIZE",
        Merge = "MERGE", Natural = "NATURAL", New = "NEW", No = "NO", Not = "NOT", Null = "NULL", Nulls = "NULLS",
        Of = "OF", On = "ON", Or = "OR", Order = "ORDER", Outer = "OUTER", Over = "OVER", Partition = "PARTITION",
        Preceding = "PRECEDING", Proto = "PROTO", Qualify = "QUALIFY", Range = "RANGE", Recursive = "RECURSIVE",
        Respect = "RESPECT", Right = "RIGHT", Rollup = "ROLLUP", Rows = "ROWS", Select = "SELECT", Set = "SET",
        Some = "SOME", Struct = "STRUCT", Tablesample = "TABLESAMPLE", Then = "THEN", To = "TO", Treat = "TREAT",
        True = "TRUE", Unbounded = "UNBOUNDED", Union = "UNION", Unnest = "UNNEST", Using = "USING", When = "WHEN",
        Where = "WHERE", Window = "WINDOW", With = "WITH", Within = "WITHIN",
    }
}

impl Kind {
    /// An identifier, a quoted one, or a word that is a keyword only where the grammar asks for it.
    #[inline(always)]
    pub(super) const fn is_name(self) -> bool {
        self as u16 >= Kind::Quoted as u16 && (self as u16) < Kind::LastSoft as u16
    }

    /// A word behind such a token may be a name whatever it is, or no token.
    #[inline(always)]
    pub(super) const fn decides(self) -> bool {
        matches!(self, Kind::Int | Kind::Float | Kind::Dot | Kind::At | Kind::AtAt)
    }

    /// Any word that is not quoted, reserved ones included.
    #[inline(always)]
    pub(super) const fn is_word(self) -> bool {
        self as u16 >= Kind::Ident as u16
    }

    /// A keyword of either class.
    pub(super) const fn is_keyword(self) -> bool {
        self as u16 > Kind::Ident as u16
    }
}

const SLOTS: usize = 512;
const BUCKETS: usize = 128;

/// A place of the table; its length is 0 where it is empty.
#[derive(Clone, Copy)]
struct Slot {
    head: u64,
    kind: Kind,
    length: u8,
    /// Index into [`KEYWORDS`].
    index: u16,
}

/// A perfect hash: the keywords of each bucket are shifted to where all of them find a free place
/// (Belazzougui, Botelho, Dietzfelbinger: "Hash, displace, and compress", 2009).
struct Table {
    shifts: [u16; BUCKETS],
    slots: [Slot; SLOTS],
}

/// The first (up to) eight bytes of a word in lower case, the rest zero.
const fn head(word: &[u8]) -> u64 {
    let mut head = 0;
    let mut i = 0;
    while i < word.len() && i < 8 {
        head |= ((word[i] | 0x20) as u64) << (8 * i);
        i += 1;
    }
    head
}

#[inline(always)]
const fn hash(head: u64, length: usize) -> u64 {
    (head ^ ((length as u64) << 59)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

#[inline(always)]
const fn bucket(hash: u64) -> usize {
    (hash >> 57) as usize % BUCKETS
}

#[inline(always)]
const fn place(hash: u64, shift: u16) -> usize {
    ((hash >> 40) as usize ^ shift as usize) % SLOTS
}

/// The hashes of [`KEYWORDS`].
const HASHES: [u64; KEYWORDS.len()] = {
    let mut hashes = [0; KEYWORDS.len()];
    let mut i = 0;
    while i < KEYWORDS.len() {
        let word = KEYWORDS[i].0.as_bytes();
        hashes[i] = hash(head(word), word.len());
        i += 1;
    }
    hashes
};

impl Table {
    /// Puts the keywords of a bucket in, with the first shift that has a free place for each.
    const fn put(&mut self, wanted: usize) {
        let mut i = 0;
        while i < KEYWORDS.len() {
            if bucket(HASHES[i]) == wanted {
                let slot = &mut self.slots[place(HASHES[i], self.shifts[wanted])];
                if slot.length != 0 {
                    self.take_out(wanted, i);
                    self.shifts[wanted] += 1;
                    assert!((self.shifts[wanted] as usize) < SLOTS, "the keywords do not fit");
                    i = 0;
                    continue;
                }
                let (word, kind) = (KEYWORDS[i].0.as_bytes(), KEYWORDS[i].1);
                *slot = Slot { head: head(word), kind, length: word.len() as u8, index: i as u16 };
            }
            i += 1;
        }
    }

    /// Takes out the bucket's keywords before `end`.
    const fn take_out(&mut self, wanted: usize, end: usize) {
        let mut i = 0;
        while i < end {
            if bucket(HASHES[i]) == wanted {
                self.slots[place(HASHES[i], self.shifts[wanted])].length = 0;
            }
            i += 1;
        }
    }
}

static TABLE: Table = {
    let empty = Slot { head: 0, kind: Kind::Ident, length: 0, index: 0 };
    let mut table = Table { shifts: [0; BUCKETS], slots: [empty; SLOTS] };
    let mut sizes = [0; BUCKETS];
    let mut i = 0;
    while i < KEYWORDS.len() {
        sizes[bucket(HASHES[i])] += 1;
        i += 1;
    }
    // The larger ones first, while there is room.
    let mut size = KEYWORDS.len();
    while size > 0 {
        let mut wanted = 0;
        while wanted < BUCKETS {
            if sizes[wanted] == size {
                table.put(wanted);
            }
            wanted += 1;
        }
        size -= 1;
    }
    table
};

/// The keyword that the word at `start..end` is, or [`Kind::Ident`].
#[inline(always)]
pub(super) fn lookup(text: &[u8], start: usize, end: usize) -> Kind {
    let length = end - start;
    let head = match text[start..].first_chunk() {
        Some(eight) => {
            let unused = 64 - 8 * length.min(8) as u32;
            ((u64::from_le_bytes(*eight) | 0x2020_2020_2020_2020) << unused) >> unused
        }
        None => head(&text[start..end]),
    };
    let hash = hash(head, length);
    let slot = &TABLE.slots[place(hash, TABLE.shifts[bucket(hash)])];
    let found = slot.head == head && slot.length as usize == length;
    if found && length > 8 && !tail_is(slot, &text[start + 8..end]) {
        return Kind::Ident;
    }
    select_unpredictable(found, slot.kind, Kind::Ident)
}

/// Whether `tail` is what a keyword has behind its first eight bytes.
#[cold]
fn tail_is(slot: &Slot, tail: &[u8]) -> bool {
    KEYWORDS[slot.index as usize].0.as_bytes()[8..].eq_ignore_ascii_case(tail)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, length: usize) -> Kind {
        lookup(text.as_bytes(), 0, length)
    }

    #[test]
    fn every_keyword_is_found_in_either_case() {
        for (keyword, kind) in KEYWORDS {
            for text in [keyword.to_string(), keyword.to_lowercase(), format!("{keyword} and some more")] {
                assert_eq!(word(&text, keyword.len()), *kind, "{text}");
            }
        }
        for other in ["", "a", "selec", "selects", "current_date", "x_y_z", "assert_rows_modifie"] {
            assert_eq!(word(other, other.len()), Kind::Ident, "{other}");
        }
    }
}
