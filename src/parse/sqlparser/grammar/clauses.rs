//! Clauses of queries that the crate's grammars do not know: left out where they say nothing of lineage, else written as
//! those that it knows.

use super::adjust::Statement;
use sqlparser::keywords::Keyword;
use sqlparser::tokenizer::{Token, Word};

/// Words that can stand behind a table, so that what is before them may be one.
const BEHIND_A_TABLE: [&str; 16] = [
    "AS", "CROSS", "FULL", "GROUP", "INNER", "JOIN", "LEFT", "LIMIT", "NATURAL", "ON", "ORDER", "RIGHT", "SET",
    "UNION", "USING", "WHERE",
];

/// Words behind which an operand begins, so that they are none.
const BEFORE_AN_OPERAND: [&str; 27] = [
    "AND", "AS", "BETWEEN", "BY", "CASE", "DISTINCT", "ELSE", "FROM", "HAVING", "IN", "INTO", "IS", "JOIN", "LIKE",
    "LIMIT", "NOT", "ON", "OR", "QUALIFY", "RETURN", "SELECT", "SET", "THEN", "USING", "VALUES", "WHEN", "WHERE",
];

impl Statement {
    /// Goes through all words of a statement once.
    pub(super) fn clauses(&mut self) {
        let mut facts = Facts::default();
        for n in 0..self.len() {
            facts.matches |= self.is(n, "MATCH_CONDITION");
            facts.hierarchy |= self.is(n, "CONNECT") && self.is(n + 1, "BY");
        }
        for n in 0..self.len() {
            match self.token(n) {
                Token::Word(Word { quote_style: None, .. }) => self.unknown_clause(n, facts),
                // `a ** b`
                Token::Mul if *self.token(n + 1) == Token::Mul => self.drop(n..n + 1),
                Token::Mul => self.star_like(n),
                // `name ^@ 'x'`
                Token::CaretAt => self.replace(n, vec![Token::make_keyword("LIKE")]),
                // MySQL's `!a`, not the factorial behind a number.
                Token::ExclamationMark if !self.ends_operand(n) => self.replace(n, vec![Token::make_keyword("NOT")]),
                _ => {}
            }
        }
    }

    /// How many words stand here that say nothing of columns: options of identities, views, groups and JSON functions.
    fn words_without_lineage(&self, n: usize) -> Option<usize> {
        let words =
            |words: &[&str]| words.iter().enumerate().all(|(i, word)| self.is(n + i, word)).then_some(words.len());
        let on = |value: usize| {
            let ends = self.is(value, "ON") && (self.is(value + 1, "EMPTY") || self.is(value + 1, "ERROR"));
            ends.then_some(value + 2 - n)
        };
        let constant = |n| matches!(self.token(n), Token::Number(..) | Token::SingleQuotedString(_));
        words(&["OVERRIDING", "SYSTEM", "VALUE"])
            .or_else(|| words(&["OVERRIDING", "USER", "VALUE"]))
            .or_else(|| words(&["WITH", "CHECK", "OPTION"]))
            .or_else(|| words(&["WITH", "LOCAL", "CHECK", "OPTION"]))
            .or_else(|| words(&["WITH", "CASCADED", "CHECK", "OPTION"]))
            .or_else(|| words(&["SYMMETRIC"]).filter(|_| self.is_before(n, "BETWEEN")))
            .or_else(|| words(&["DISTINCT"]).filter(|_| self.is_before(n, "BY") && n > 1 && self.is(n - 2, "GROUP")))
            .or_else(|| words(&["DEFAULT"]).filter(|_| constant(n + 1)).and_then(|_| on(n + 2)))
            .or_else(|| words(&["ERROR"]).or(words(&["NULL"])).and_then(|_| on(n + 1)))
    }

    /// `TABLE t` where a query may stand.
    fn is_table_query(&self, n: usize) -> bool {
        const BEFORE_A_QUERY: [&str; 6] = ["AS", "UNION", "EXCEPT", "INTERSECT", "ALL", "DISTINCT"];
        let begins = match self.before(n) {
            None => true,
            // `f(TABLE t)` is another thing.
            Some(Token::LParen) => n < 2 || !matches!(self.token(n - 2), Token::Word(_)) || self.is(n - 2, "AS"),
            // `INSERT INTO t TABLE s`, not `INSERT INTO TABLE t`.
            Some(_) if self.is(0, "INSERT") && n > 2 => !self.is_before(n, "INTO") && !self.is_before(n, "OVERWRITE"),
            Some(_) => BEFORE_A_QUERY.iter().any(|word| self.is_before(n, word)),
        };
        // `CREATE MACRO m() AS TABLE SELECT …`
        let is_query = ["SELECT", "WITH", "FROM", "VALUES"].iter().any(|word| self.is(n + 1, word));
        begins && !is_query && matches!(self.token(n + 1), Token::Word(_))
    }

    /// `TRIM(TRAILING FROM …`
    fn trims_spaces(&self, n: usize) -> bool {
        let side = ["LEADING", "TRAILING", "BOTH"].iter().any(|word| self.is(n + 2, word));
        *self.token(n + 1) == Token::LParen && side && self.is(n + 3, "FROM")
    }

    /// `FOR SYSTEM_TIME AS OF v`, `FROM v TO w`, `BETWEEN v AND w` and Trino's kinds: which rows of the past are read is
    /// no column's doing. What is more than a value stays for the crate.
    fn versions(&mut self, n: usize) {
        let (first, and) = match () {
            () if self.is(n + 2, "AS") && self.is(n + 3, "OF") => (n + 4, None),
            () if self.is(n + 2, "FROM") => (n + 3, Some("TO")),
            () if self.is(n + 2, "BETWEEN") => (n + 3, Some("AND")),
            () => return,
        };
        let mut end = self.behind_value(first);
        if let Some(and) = and {
            if !self.is(end, and) {
                return;
            }
            end = self.behind_value(end + 1);
        }
        if !matches!(self.token(end), Token::Plus | Token::Minus) {
            self.drop(n..end);
        }
    }

    fn unknown_clause(&mut self, n: usize, facts: Facts) {
        let is = |word: &str| self.is(n, word);
        if is("ASOF") && !facts.matches {
            // DuckDB's has its inequality in ON.
            let join = if self.is(n + 1, "LEFT") || self.is(n + 1, "INNER") { n + 2 } else { n + 1 };
            if self.is(join, "JOIN") {
                self.drop(n..n + 1);
            }
        } else if is("POSITIONAL") && self.is(n + 1, "JOIN") {
            self.replace(n, vec![Token::make_keyword("CROSS")]);
        } else if is("FILTER") && self.before(n) == Some(&Token::RParen) && *self.token(n + 1) == Token::LParen {
            // DuckDB's FILTER without WHERE.
            if !self.is(n + 2, "WHERE") {
                self.replace(n + 1, vec![Token::LParen, Token::make_keyword("WHERE")]);
            }
        } else if is("ONLY") && (self.is_before(n, "FROM") || self.is_before(n, "JOIN")) {
            match self.token(n + 1) {
                Token::LParen => {
                    let end = self.closing(n + 1);
                    self.drop(n..n + 2);
                    self.drop(end - 1..end);
                }
                Token::Word(_) if !BEHIND_A_TABLE.iter().any(|word| self.is(n + 1, word)) => self.drop(n..n + 1),
                _ => {}
            }
        } else if is("MOD") && self.ends_operand(n) && self.begins_operand(n + 1) {
            self.replace(n, vec![Token::Mod]);
        } else if is("SOUNDS") && self.is(n + 1, "LIKE") {
            self.drop(n..n + 1);
        } else if is("TABLESAMPLE") || (is("SAMPLE") && self.is_before(n, "USING")) {
            self.sample(n);
        } else if is("FOR") && ["SYSTEM_TIME", "TIMESTAMP", "VERSION"].iter().any(|word| self.is(n + 1, word)) {
            self.versions(n);
        } else if let Some(words) = self.words_without_lineage(n) {
            self.drop(n..n + words);
        } else if is("TABLE") && self.is_table_query(n) {
            // The crate takes three tokens for its name, whatever they are.
            self.replace(n, vec![Token::make_keyword("SELECT"), Token::Mul, Token::make_keyword("FROM")]);
        } else if is("TRIM") && self.trims_spaces(n) {
            // `TRIM(TRAILING FROM x)`
            self.replace(n + 3, vec![Token::SingleQuotedString(" ".to_owned()), Token::make_keyword("FROM")]);
        } else if is("MATERIALIZED") && *self.token(n + 1) == Token::LParen {
            // `WITH x AS NOT MATERIALIZED (…)`
            let first = if self.is_before(n, "NOT") { n - 1 } else { n };
            if self.is_before(first, "AS") {
                self.drop(first..n + 1);
            }
        } else if is("EXCLUDE") && self.excluded_rows(n + 1) {
            self.drop(n..n + 2 + usize::from(!self.is(n + 1, "TIES") && !self.is(n + 1, "GROUP")));
        } else if is("APPROXIMATE") && (self.is(n + 1, "COUNT") || self.is(n + 1, "PERCENTILE_DISC")) {
            self.drop(n..n + 1);
        } else if is("GLOB") && self.ends_operand(n) && matches!(self.token(n + 1), Token::SingleQuotedString(_)) {
            self.replace(n, vec![Token::make_keyword("LIKE")]);
        } else if (is("ARRAY") || is("MAP") || is("ROW")) && *self.token(n + 1) == Token::LParen {
            self.nested_type(n);
        } else if is("WRAPPER") {
            self.wrapper(n);
        } else if (is("SEARCH") || is("CYCLE")) && self.before(n) == Some(&Token::RParen) {
            self.walk_of_recursion(n);
        } else if is("VARIADIC") && matches!(self.before(n), Some(Token::LParen | Token::Comma)) {
            self.drop(n..n + 1);
        } else if is("LOCK") && self.is(n + 1, "IN") && self.is(n + 2, "SHARE") && self.is(n + 3, "MODE") {
            self.drop(n..n + 4);
        } else if is("LIMIT") && *self.token(n + 2) == Token::Mod {
            self.drop(n + 2..n + 3);
        } else if is("JOIN") && *self.token(n + 1) == Token::LParen {
            self.tables_in_parentheses(n + 1);
        } else if facts.hierarchy {
            self.hierarchy(n);
        }
    }

    /// The end of a window's frame: which rows it leaves out.
    fn excluded_rows(&self, n: usize) -> bool {
        let end = match () {
            () if self.is(n, "TIES") || self.is(n, "GROUP") => n + 1,
            () if self.is(n, "CURRENT") && self.is(n + 1, "ROW") => n + 2,
            () if self.is(n, "NO") && self.is(n + 1, "OTHERS") => n + 2,
            () => return false,
        };
        *self.token(end) == Token::RParen
    }

    /// Trino's types, behind AS or a column's name: `array(row(a varchar))` is `array<struct<a varchar>>`. Snowflake's
    /// `::ARRAY(NUMBER)` goes without what is in parentheses.
    fn nested_type(&mut self, n: usize) {
        let named = matches!(self.before(n), Some(Token::Word(_))) && self.ends_operand(n);
        let end = self.closing(n + 1);
        if end <= n + 2 || self.is(n + 2, "SELECT") {
            return;
        }
        if self.before(n) == Some(&Token::DoubleColon) {
            if self.is(n, "ARRAY") {
                self.drop(n + 1..end);
            }
            return;
        }
        if !(self.is_before(n, "AS") || named) || !(n..end).any(|k| self.is(k, "ARRAY")) {
            return;
        }
        let mut angled = Vec::new();
        for k in n..end {
            match self.token(k) {
                Token::LParen => {
                    let (array, row) = (self.is_before(k, "ARRAY"), self.is_before(k, "ROW"));
                    angled.push(array || row);
                    if row {
                        self.replace(k - 1, vec![Token::make_keyword("STRUCT")]);
                    }
                    if array || row {
                        self.replace(k, vec![Token::Lt]);
                    }
                }
                Token::RParen if angled.pop() == Some(true) => self.replace(k, vec![Token::Gt]),
                _ => {}
            }
        }
    }

    /// `JSON_QUERY(… WITH CONDITIONAL ARRAY WRAPPER)`
    fn wrapper(&mut self, n: usize) {
        let mut first = n;
        for word in ["ARRAY", "CONDITIONAL", "UNCONDITIONAL"] {
            first -= usize::from(self.is_before(first, word));
        }
        if self.is_before(first, "WITH") || self.is_before(first, "WITHOUT") {
            self.drop(first - 1..n + 1);
        }
    }

    /// `SEARCH DEPTH FIRST BY a SET b` and `CYCLE a SET b USING c` behind a recursive CTE. Their columns say in which
    /// order rows were found.
    fn walk_of_recursion(&mut self, n: usize) {
        let last = if self.is(n, "SEARCH") { "SET" } else { "USING" };
        if let Some(last) = (n + 1..n + 40).find(|&k| self.is(k, last)) {
            self.drop(n..last + 2);
            if self.is(n, "SEARCH") && self.is(last + 2, "CYCLE") {
                self.walk_of_recursion(last + 2);
            }
        }
    }

    /// MySQL's `JOIN (a, b)`
    fn tables_in_parentheses(&mut self, open: usize) {
        let is_query = ["SELECT", "WITH", "VALUES", "FROM", "TABLE"].iter().any(|word| self.is(open + 1, word));
        if is_query || !matches!(self.token(open + 1), Token::Word(_)) {
            return;
        }
        let (end, mut depth) = (self.closing(open), 0usize);
        for n in open..end {
            match self.token(n) {
                Token::LParen => depth += 1,
                Token::RParen => depth = depth.saturating_sub(1),
                Token::Comma if depth == 1 => {
                    self.replace(n, ["CROSS", "JOIN"].map(Token::make_keyword).to_vec());
                }
                _ => {}
            }
        }
    }

    /// Behind the parenthesis that closes the one here; not far away, or many open ones would be walked many times.
    fn closing(&self, open: usize) -> usize {
        let mut depth = 0usize;
        for n in open..self.len().min(open + 1000) {
            match self.token(n) {
                Token::LParen => depth += 1,
                Token::RParen => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 {
                return n + 1;
            }
        }
        open
    }

    /// PRIOR and CONNECT_BY_ROOT name columns of other rows of the same table; LEVEL is a number.
    fn hierarchy(&mut self, n: usize) {
        if self.is(n, "PRIOR") || self.is(n, "CONNECT_BY_ROOT") {
            if matches!(self.token(n + 1), Token::Word(_)) {
                self.drop(n..n + 1);
            }
        } else if self.is(n, "LEVEL")
            && self.before(n) != Some(&Token::Period)
            && !self.is_before(n, "AS")
            && !matches!(self.token(n + 1), Token::Period | Token::LParen)
        {
            let mut tokens = vec![Token::Number("1".to_owned(), false)];
            let is_item = self.is_before(n, "SELECT") || self.before(n) == Some(&Token::Comma);
            if is_item && (*self.token(n + 1) == Token::Comma || self.is(n + 1, "FROM")) {
                tokens.extend([Token::make_keyword("AS"), self.token(n).clone()]);
            }
            self.replace(n, tokens);
        }
    }

    /// `TABLESAMPLE 10%`, `TABLESAMPLE reservoir(10 ROWS)`, `USING SAMPLE 10 PERCENT (bernoulli) REPEATABLE (1)`
    fn sample(&mut self, n: usize) {
        let using = self.is(n, "SAMPLE");
        let start = if using { n - 1 } else { n };
        let percent = *self.token(n + 2) == Token::Mod;
        let mut end = match self.token(n + 1) {
            Token::Number(..) if percent || self.is(n + 2, "PERCENT") || self.is(n + 2, "ROWS") => n + 3,
            Token::Number(..) | Token::Word(_) => n + 2,
            _ => return,
        };
        // The others are known.
        if !using && !percent && !self.is(n + 1, "RESERVOIR") {
            return;
        }
        if *self.token(end) == Token::LParen {
            end = self.closing(end);
        }
        if self.is(end, "REPEATABLE") && *self.token(end + 1) == Token::LParen {
            end = self.closing(end + 1);
        }
        self.drop(start..end);
    }

    /// `SELECT * LIKE 'a%'`: the columns that a regular expression finds.
    fn star_like(&mut self, n: usize) {
        let is_item = self.is_before(n, "SELECT") || self.before(n) == Some(&Token::Comma);
        let Token::SingleQuotedString(pattern) = self.token(n + 2) else { return };
        if !is_item || !self.is(n + 1, "LIKE") {
            return;
        }
        let regex = pattern.chars().map(|c| match c {
            '%' => ".*".to_owned(),
            '_' => ".".to_owned(),
            c if c.is_alphanumeric() => c.to_string(),
            c => format!("\\{c}"),
        });
        let regex = format!("^{}$", regex.collect::<String>());
        let name = Token::make_word("COLUMNS", None);
        self.replace(n, vec![name, Token::LParen, Token::SingleQuotedString(regex), Token::RParen]);
        self.drop(n + 1..n + 3);
    }

    /// The token before ends an operand: MOD is an operator here, no name.
    fn ends_operand(&self, n: usize) -> bool {
        match self.before(n) {
            Some(Token::Number(..) | Token::RParen | Token::SingleQuotedString(_)) => true,
            Some(Token::Word(_)) => !BEFORE_AN_OPERAND.iter().any(|word| self.is_before(n, word)),
            _ => false,
        }
    }

    fn begins_operand(&self, n: usize) -> bool {
        match self.token(n) {
            Token::Number(..) | Token::SingleQuotedString(_) => true,
            // `FROM t mod (a, b)` names columns.
            Token::LParen => matches!(self.before(n - 1), Some(Token::Number(..) | Token::RParen)),
            Token::Word(word) => word.quote_style.is_some() || word.keyword == Keyword::NoKeyword,
            _ => false,
        }
    }

    /// Behind a literal, a name or a call, and behind intervals that are added to it.
    fn behind_value(&self, n: usize) -> usize {
        let mut end = match (self.token(n), self.token(n + 1)) {
            (Token::Word(_), Token::SingleQuotedString(_)) => n + 2,
            (Token::Word(_), Token::LParen) => self.closing(n + 1),
            (Token::LParen, _) => self.closing(n),
            _ => n + 1,
        };
        while matches!(self.token(end), Token::Plus | Token::Minus) && self.is(end + 1, "INTERVAL") {
            end += 4;
        }
        end
    }
}

/// What holds for a whole statement.
#[derive(Clone, Copy, Default)]
struct Facts {
    matches: bool,
    hierarchy: bool,
}
