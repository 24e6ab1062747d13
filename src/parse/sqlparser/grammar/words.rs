//! Words of the text, keywords of the crate or not.

use sqlparser::ast;
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::{Token, Word};

pub(super) trait Words {
    /// The nth word from here, in capitals, unless it is quoted or no word.
    fn word(&self, n: usize) -> Option<String>;
    fn at(&self, word: &str) -> bool;
    fn at_any(&self, words: &[&str]) -> bool;
    fn eat(&mut self, word: &str) -> bool;
    fn eat_any(&mut self, words: &[&str]) -> bool;
    /// All of them in a row, or none.
    fn eat_all(&mut self, words: &[&str]) -> bool;
    fn must(&mut self, word: &str) -> Result<(), ParserError>;
    fn at_end(&self) -> bool;
    /// Goes to the next semicolon.
    fn skip(&mut self);
    /// Goes to the next of these words outside of parentheses, or to the end.
    fn skip_to(&mut self, words: &[&str]);
    fn names(&mut self) -> Result<Vec<ast::Ident>, ParserError>;
}

impl Words for Parser<'_> {
    fn word(&self, n: usize) -> Option<String> {
        match &self.peek_nth_token_ref(n).token {
            Token::Word(Word { value, quote_style: None, keyword: _ }) => Some(value.to_ascii_uppercase()),
            _ => None,
        }
    }

    fn at(&self, word: &str) -> bool {
        match &self.peek_token_ref().token {
            Token::Word(Word { value, quote_style: None, keyword: _ }) => value.eq_ignore_ascii_case(word),
            _ => false,
        }
    }

    fn at_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.at(word))
    }

    fn eat(&mut self, word: &str) -> bool {
        let found = self.at(word);
        if found {
            self.advance_token();
        }
        found
    }

    fn eat_any(&mut self, words: &[&str]) -> bool {
        words.iter().any(|word| self.eat(word))
    }

    fn eat_all(&mut self, words: &[&str]) -> bool {
        let found = words.iter().enumerate().all(|(n, word)| self.word(n).as_deref() == Some(*word));
        if found {
            words.iter().for_each(|_| self.advance_token());
        }
        found
    }

    fn must(&mut self, word: &str) -> Result<(), ParserError> {
        if self.eat(word) { Ok(()) } else { self.expected(word, self.peek_token()) }
    }

    fn at_end(&self) -> bool {
        matches!(self.peek_token_ref().token, Token::SemiColon | Token::EOF)
    }

    fn skip(&mut self) {
        while !self.at_end() {
            self.advance_token();
        }
    }

    fn skip_to(&mut self, words: &[&str]) {
        let mut open = 0usize;
        while !self.at_end() {
            match self.peek_token_ref().token {
                Token::LParen => open += 1,
                Token::RParen => open = open.saturating_sub(1),
                _ if open == 0 && self.at_any(words) => return,
                _ => {}
            }
            self.advance_token();
        }
    }

    fn names(&mut self) -> Result<Vec<ast::Ident>, ParserError> {
        self.parse_comma_separated(|parser| {
            let _colon = parser.consume_token(&Token::Colon);
            parser.parse_identifier()
        })
    }
}
