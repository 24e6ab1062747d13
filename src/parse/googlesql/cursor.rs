//! The parser's state: tokens, position, arena, the first error; and the small steps every rule is made of.

use super::keyword::Kind;
use super::lexer::{self, Token};
use super::outline::Outline;
use super::pool::{Pooled, Pools};
use crate::diagnostic::{Code, Diagnostic};
use crate::syntax::{Ident, Span};
use bumpalo::Bump;
use std::cell::Cell;

/// How many constructs may lie inside each other. Every level costs a few stack frames here and in everything that
/// walks the tree later.
const MAX_DEPTH: u32 = 200;

/// How many bytes of stack the rules may take. Optimized code reaches [`MAX_DEPTH`] with a third of this; the bound is
/// for builds without optimization, whose frames are several times as large, on threads with 2 MiB.
const MAX_STACK: usize = 1_400_000;

/// A rule failed; [`Parser::diagnostic`] says where and why.
#[derive(Debug, Clone, Copy)]
pub(super) struct Failed;

/// What every rule returns.
pub(super) type Parsed<T> = Result<T, Failed>;

/// The state of one parse.
pub(super) struct Parser<'a> {
    pub(super) arena: &'a Bump,
    pub(super) text: &'a str,
    tokens: Vec<Token>,
    /// Index of the current token; never beyond the last one, which is [`Kind::Eof`].
    at: usize,
    current: Token,
    /// Where the token before ends; 0 at the start.
    end: u32,
    depth: u32,
    /// Roughly the address of the stack frame that began the parse.
    stack: usize,
    failure: Option<Box<Diagnostic>>,
    /// What was wrong with the statements before, where reading went on.
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Positional parameters so far.
    pub(super) questions: u32,
    pub(super) pools: Pools<'a>,
}

thread_local! {
    /// The tokens of the last parse on this thread: their memory serves the next one.
    static SPARE: Cell<Vec<Token>> = const { Cell::new(Vec::new()) };
    /// The same of the stacks.
    static SPARE_POOLS: Cell<Pools<'static>> = Cell::default();
}

/// A longer list of tokens is not kept for the next parse.
const MAX_SPARE: usize = 1 << 20;

impl Drop for Parser<'_> {
    fn drop(&mut self) {
        Self::spare(std::mem::take(&mut self.tokens));
        SPARE_POOLS.set(self.pools.emptied());
    }
}

impl<'a> Parser<'a> {
    pub(super) fn new(arena: &'a Bump, text: &'a str) -> Self {
        Self::of(arena, Outline::of(text))
    }

    /// The tokens of a text.
    pub(super) fn tokens(text: &str) -> Vec<Token> {
        let mut tokens = SPARE.take();
        tokens.clear();
        match u32::try_from(text.len()) {
            Ok(_) => lexer::tokenize(text, &mut tokens),
            Err(_) => tokens.extend([Kind::Invalid, Kind::Eof].map(|kind| Token { kind, start: 0, end: 0 })),
        }
        tokens
    }

    /// Keeps the memory of tokens for the next text.
    pub(super) fn spare(tokens: Vec<Token>) {
        if (1..=MAX_SPARE).contains(&tokens.capacity()) {
            SPARE.set(tokens);
        }
    }

    /// For a text whose tokens are there already.
    pub(super) fn of(arena: &'a Bump, outline: Outline<'a>) -> Self {
        let (text, tokens) = outline.into_parts();
        Self {
            arena,
            text,
            current: tokens[0],
            end: 0,
            tokens,
            at: 0,
            depth: 0,
            stack: stack_address(),
            failure: None,
            diagnostics: Vec::new(),
            questions: 0,
            pools: SPARE_POOLS.take(),
        }
    }

    // ---- looking ----

    /// The current token.
    #[inline(always)]
    pub(super) fn token(&self) -> Token {
        self.current
    }

    /// The kind of the current token.
    #[inline(always)]
    pub(super) fn kind(&self) -> Kind {
        self.current.kind
    }

    /// The kind of the token `n` places ahead.
    #[inline]
    pub(super) fn nth(&self, n: usize) -> Kind {
        self.tokens.get(self.at + n).map_or(Kind::Eof, |token| token.kind)
    }

    /// The token `n` places ahead.
    pub(super) fn nth_token(&self, n: usize) -> Token {
        self.tokens[(self.at + n).min(self.tokens.len() - 1)]
    }

    /// The token behind the current one touches it.
    pub(super) fn touches_next(&self) -> bool {
        self.token().end == self.nth_token(1).start
    }

    /// Where the semicolons of the whole text stand.
    pub(super) fn semicolons(&self) -> &'a [u32] {
        let semicolons = self.tokens.iter().filter(|token| token.kind == Kind::Semicolon);
        self.arena.alloc_slice_fill_iter(semicolons.map(|token| token.start).collect::<Vec<_>>())
    }

    #[inline(always)]
    pub(super) fn at(&self, kind: Kind) -> bool {
        self.kind() == kind
    }

    /// The next tokens are of these kinds.
    pub(super) fn at_all(&self, kinds: &[Kind]) -> bool {
        kinds.iter().enumerate().all(|(n, kind)| self.nth(n) == *kind)
    }

    /// The current token is this word, in any case, without quotes. For words that are no keyword.
    pub(super) fn at_word(&self, word: &str) -> bool {
        self.nth_is_word(0, word)
    }

    /// See [`Parser::at_word`].
    pub(super) fn nth_is_word(&self, n: usize, word: &str) -> bool {
        let token = self.nth_token(n);
        token.kind.is_word() && self.token_text(token).eq_ignore_ascii_case(word)
    }

    /// The text of a token of this parse.
    #[inline(always)]
    pub(super) fn token_text(&self, token: Token) -> &'a str {
        &self.text[token.start as usize..token.end as usize]
    }

    /// The kind of the token before the current one.
    pub(super) fn previous_kind(&self) -> Kind {
        self.at.checked_sub(1).map_or(Kind::Eof, |at| self.tokens[at].kind)
    }

    /// The current token touches the one before.
    pub(super) fn previous_touches(&self) -> bool {
        self.at > 0 && self.end == self.current.start
    }

    // ---- moving ----

    /// Goes to the token at this place.
    #[inline(always)]
    fn go_to(&mut self, at: usize) {
        self.end = at.checked_sub(1).map_or(0, |before| self.tokens[before].end);
        self.current = self.tokens[at];
        self.at = at;
    }

    /// Goes on to the next token; the current one is not the last.
    #[inline(always)]
    fn advance(&mut self) {
        self.end = self.current.end;
        self.at += 1;
        self.current = self.tokens[self.at];
    }

    /// Takes the current token, whatever it is.
    #[inline(always)]
    pub(super) fn bump(&mut self) -> Token {
        let token = self.current;
        if token.kind != Kind::Eof {
            self.advance();
        }
        token
    }

    /// Takes `n` tokens.
    pub(super) fn bump_n(&mut self, n: usize) {
        for _ in 0..n {
            self.bump();
        }
    }

    /// Takes the current token if it is of this kind (which must not be [`Kind::Eof`]).
    #[inline(always)]
    pub(super) fn eat(&mut self, kind: Kind) -> bool {
        // Not `self.at += usize::from(found)`: rustc 1.95 drops a comparison with a constant that is used as a number
        // and then branched on (its MIR pass SimplifyComparisonIntegral), so that the number is garbage.
        if self.kind() == kind {
            self.advance();
            return true;
        }
        false
    }

    /// Takes these tokens if all of them are next.
    pub(super) fn eat_all(&mut self, kinds: &[Kind]) -> bool {
        let found = self.at_all(kinds);
        if found {
            self.go_to(self.at + kinds.len());
        }
        found
    }

    /// Takes the current token if it is this word; see [`Parser::at_word`].
    pub(super) fn eat_word(&mut self, word: &str) -> bool {
        let found = self.at_word(word);
        if found {
            self.advance();
        }
        found
    }

    /// Takes a token of this kind, or fails.
    #[inline(always)]
    pub(super) fn expect(&mut self, kind: Kind) -> Parsed<Token> {
        let token = self.token();
        if token.kind == kind {
            self.advance();
            Ok(token)
        } else {
            Err(self.unexpected_kind(kind))
        }
    }

    /// Takes tokens of these kinds, or fails at the first other one.
    pub(super) fn expect_all(&mut self, kinds: &[Kind]) -> Parsed<()> {
        kinds.iter().try_for_each(|kind| self.expect(*kind).map(drop))
    }

    /// Takes this word, or fails; for words that are no keyword.
    pub(super) fn expect_word(&mut self, word: &str) -> Parsed<()> {
        if self.eat_word(word) { Ok(()) } else { Err(self.unexpected(word)) }
    }

    /// Takes one `>` of a type, splitting `>>` and `>=`.
    pub(super) fn expect_closing_angle(&mut self) -> Parsed<()> {
        let rest = match self.kind() {
            Kind::ShiftRight => Kind::Greater,
            Kind::GreaterEq => Kind::Eq,
            _ => return self.expect(Kind::Greater).map(drop),
        };
        let token = &mut self.tokens[self.at];
        token.kind = rest;
        token.start += 1;
        self.current = *token;
        Ok(())
    }

    /// The position, for [`Parser::reset`].
    #[inline(always)]
    pub(super) fn mark(&self) -> usize {
        self.at
    }

    /// Goes back (or forth) to a position. The last failure is forgotten.
    pub(super) fn reset(&mut self, mark: usize) {
        self.go_to(mark.min(self.tokens.len() - 1));
        self.failure = None;
    }

    // ---- spans ----

    /// Where the current token starts.
    #[inline(always)]
    pub(super) fn start(&self) -> u32 {
        self.token().start
    }

    /// From `start` to the end of the last token that was taken.
    #[inline(always)]
    pub(super) fn span_from(&self, start: u32) -> Span {
        Span::new(start, self.end.max(start))
    }

    /// Where the first run of tokens of these kinds between `mark` and here lies.
    pub(super) fn find_since(&self, mark: usize, kinds: &[Kind]) -> Option<Span> {
        let taken = self.tokens.get(mark..self.at)?;
        let mut runs = taken.windows(kinds.len());
        let run = runs.find(|run| run.iter().zip(kinds).all(|(token, kind)| token.kind == *kind))?;
        Some(Span::new(run[0].start, run[run.len() - 1].end))
    }

    // ---- failing ----

    /// Fails at the current token.
    #[cold]
    #[inline(never)]
    pub(super) fn unexpected(&mut self, expected: &str) -> Failed {
        let token = self.token();
        let text = self.token_text(token);
        let found = match token.kind {
            Kind::Eof => "end of input".to_string(),
            Kind::Invalid => return self.fail_at(token, lexer::explain(text)),
            Kind::Ident | Kind::Attached => format!("identifier {}", shorten(text)),
            Kind::Quoted => format!("identifier {}", shorten(text)),
            Kind::Int | Kind::Float | Kind::String | Kind::Bytes => {
                format!("{} {}", token.kind.text(), shorten(text))
            }
            kind if kind.is_keyword() => format!("keyword {}", kind.text()),
            kind => format!("\"{}\"", kind.text()),
        };
        self.fail_at(token, format!("expected {expected} but found {found}"))
    }

    #[cold]
    #[inline(never)]
    fn unexpected_kind(&mut self, kind: Kind) -> Failed {
        if kind.is_keyword() {
            self.unexpected(&format!("keyword {}", kind.text()))
        } else {
            self.unexpected(&format!("\"{}\"", kind.text()))
        }
    }

    /// Fails at the current token with a whole sentence.
    #[cold]
    #[inline(never)]
    pub(super) fn fail(&mut self, message: &str) -> Failed {
        self.fail_at(self.token(), message.to_string())
    }

    /// Fails at an earlier place with a whole sentence.
    #[cold]
    #[inline(never)]
    pub(super) fn fail_span(&mut self, span: Span, message: &str) -> Failed {
        self.fail_at(Token { kind: Kind::Ident, start: span.start, end: span.end }, message.to_string())
    }

    fn fail_at(&mut self, token: Token, message: String) -> Failed {
        let span = Span::new(token.start, token.end);
        self.failure.get_or_insert_with(|| Box::new(Diagnostic::new(Code::SyntaxError, span, message)));
        Failed
    }

    /// The failure that ended the parse.
    #[cold]
    pub(super) fn diagnostic(&mut self) -> Diagnostic {
        let span = Span::new(self.token().start, self.token().end);
        match self.failure.take() {
            Some(failure) => *failure,
            None => Diagnostic::new(Code::SyntaxError, span, "unexpected input"),
        }
    }

    // ---- nesting ----

    /// Runs a rule one level deeper; fails when that is too deep. Every rule that may contain itself goes through here.
    #[inline(always)]
    pub(super) fn nested<T>(&mut self, rule: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        self.deepen()?;
        let result = rule(self);
        self.depth -= 1;
        result
    }

    #[inline(always)]
    fn deepen(&mut self) -> Parsed<()> {
        if self.depth >= MAX_DEPTH || self.stack.saturating_sub(stack_address()) > MAX_STACK {
            return Err(self.too_deep());
        }
        self.depth += 1;
        Ok(())
    }

    /// Fails because `levels` constructs that are nested without recursion would be too deep.
    #[inline(always)]
    pub(super) fn check_depth(&mut self, levels: u32) -> Parsed<()> {
        if self.depth + levels > MAX_DEPTH { Err(self.too_deep()) } else { Ok(()) }
    }

    #[cold]
    #[inline(never)]
    fn too_deep(&mut self) -> Failed {
        let span = Span::new(self.token().start, self.token().end);
        let message = "nesting is too deep";
        self.failure.get_or_insert_with(|| Box::new(Diagnostic::new(Code::TooDeep, span, message)));
        Failed
    }

    // ---- building ----

    /// Moves a node into the arena.
    #[inline(always)]
    pub(super) fn alloc<T: Copy>(&self, node: T) -> &'a T {
        self.arena.alloc(node)
    }

    /// `item, item, …`: at least one, no comma at the end.
    #[inline]
    pub(super) fn list<T: Pooled<'a>>(&mut self, item: impl FnMut(&mut Self) -> Parsed<T>) -> Parsed<&'a [T]> {
        self.trailing_list(|_| false, item)
    }

    /// `item, item, …` where a comma may end the list, which `at_end` recognizes.
    #[inline]
    pub(super) fn trailing_list<T: Pooled<'a>>(
        &mut self,
        at_end: impl Fn(&Self) -> bool,
        mut item: impl FnMut(&mut Self) -> Parsed<T>,
    ) -> Parsed<&'a [T]> {
        let start = T::pool(&mut self.pools).len();
        loop {
            match item(self) {
                Ok(node) => T::pool(&mut self.pools).push(node),
                Err(Failed) => {
                    T::pool(&mut self.pools).truncate(start);
                    return Err(Failed);
                }
            }
            if !self.eat(Kind::Comma) || at_end(self) {
                return Ok(self.take(start));
            }
        }
    }

    /// Items until the rule gives `None`; the rule is told whether it is asked for the first one.
    #[inline(always)]
    pub(super) fn repeat<T: Pooled<'a>>(
        &mut self,
        mut item: impl FnMut(&mut Self, bool) -> Parsed<Option<T>>,
    ) -> Parsed<&'a [T]> {
        let start = T::pool(&mut self.pools).len();
        loop {
            let first = T::pool(&mut self.pools).len() == start;
            match item(self, first) {
                Ok(Some(node)) => T::pool(&mut self.pools).push(node),
                Ok(None) => return Ok(self.take(start)),
                Err(Failed) => {
                    T::pool(&mut self.pools).truncate(start);
                    return Err(Failed);
                }
            }
        }
    }

    /// Moves what lies in a pool behind `start` into the arena.
    #[inline(always)]
    pub(super) fn take<T: Pooled<'a>>(&mut self, start: usize) -> &'a [T] {
        let arena = self.arena;
        let pool = T::pool(&mut self.pools);
        let slice = arena.alloc_slice_copy(&pool[start..]);
        pool.truncate(start);
        slice
    }

    /// `( rule )`
    #[inline(always)]
    pub(super) fn parens<T>(&mut self, rule: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        self.expect(Kind::LParen)?;
        let node = rule(self)?;
        self.expect(Kind::RParen)?;
        Ok(node)
    }

    // ---- names ----

    /// A name: an identifier, a quoted one, or a keyword that is not reserved.
    #[inline(always)]
    pub(super) fn ident(&mut self) -> Parsed<Ident<'a>> {
        let token = self.token();
        if !token.kind.is_name() {
            return Err(self.unexpected("identifier"));
        }
        self.advance();
        if token.kind == Kind::Quoted {
            return self.quoted_ident(token);
        }
        Ok(self.word_ident(token))
    }

    /// A name in the arena.
    pub(super) fn ident_ref(&mut self) -> Parsed<&'a Ident<'a>> {
        let ident = self.ident()?;
        Ok(self.alloc(ident))
    }

    /// The name that a word token is, keyword or not.
    #[inline(always)]
    pub(super) fn word_ident(&self, token: Token) -> Ident<'a> {
        Ident { name: self.token_text(token), span: Span::new(token.start, token.end), quoted: false }
    }
}

/// Where the stack is now. It grows downwards wherever Rust runs today.
#[inline(always)]
fn stack_address() -> usize {
    let here = 0u8;
    std::ptr::from_ref(&here).addr()
}

/// A token's text as a message quotes it.
fn shorten(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_string(),
    }
}
