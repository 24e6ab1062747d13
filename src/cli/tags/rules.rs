//! What an edge does to a tag.

use crate::config::{Effect, Effects, TagRules};
use crate::lineage::Transformation;
use anyhow::Result;
use globset::{Glob, GlobMatcher};

const DEFAULT: &str = "default";
const COUNTS: [&str; 4] = ["COUNT", "COUNTIF", "APPROX_COUNT_DISTINCT", "HLL_COUNT.INIT"];
const CASTS: [&str; 3] = ["CAST", "SAFE_CAST", "PARSE_NUMERIC"];
const HASHES: [&str; 5] = ["MD5", "SHA1", "SHA256", "SHA512", "FARM_FINGERPRINT"];

/// An edge, as far as rules look at it.
#[derive(Debug, Clone)]
pub struct Passage<'p> {
    pub transformation: Transformation,
    pub masking: bool,
    /// The functions around the source column, innermost first, in capitals; empty where the SQL is not known.
    pub functions: &'p [String],
}

/// Rules that are ready to be asked.
pub struct Ruler {
    default: Effects,
    /// Those that say more of the name come first.
    by_tag: Vec<(GlobMatcher, Effects)>,
}

impl Ruler {
    /// Makes rules ready.
    ///
    /// # Errors
    /// A tag's name is no pattern.
    pub fn new(TagRules(mut rules): TagRules) -> Result<Self> {
        let default = rules.remove(DEFAULT).unwrap_or_default();
        let mut by_tag: Vec<(String, Effects)> = rules.into_iter().collect();
        by_tag.sort_by_key(|(tag, _)| std::cmp::Reverse(tag.chars().filter(|c| !matches!(c, '*' | '?')).count()));
        let by_tag = by_tag.into_iter().map(|(tag, effects)| {
            let glob = Glob::new(&tag).map_err(|e| anyhow::anyhow!("[tags.{tag:?}]: not a pattern: {}", e.kind()))?;
            Ok((glob.compile_matcher(), effects))
        });
        Ok(Self { default, by_tag: by_tag.collect::<Result<_>>()? })
    }
}

impl Ruler {
    /// The tag that arrives, if one does.
    pub fn carry(&self, tag: &str, passage: &Passage<'_>) -> Option<String> {
        let own = self.by_tag.iter().filter(|(glob, _)| glob.is_match(tag)).map(|(_, effects)| effects);
        let effect = own.chain([&self.default]).find_map(|effects| Self::on(effects, passage));
        match effect.unwrap_or_else(|| built_in(passage)) {
            Effect::Keep => Some(tag.to_owned()),
            Effect::Drop => None,
            Effect::Becomes(other) => Some(other),
        }
    }
}

/// The one of these that stands around the column.
fn stands(functions: &[String], names: &[&str]) -> bool {
    functions.iter().any(|function| names.contains(&&**function))
}

impl Ruler {
    fn on(effects: &Effects, passage: &Passage<'_>) -> Option<Effect> {
        let Effects { identity, transformation, aggregation, count, cast, hash, mask, functions } = effects;
        let named = passage.functions.iter().find_map(|own| {
            functions.iter().find(|(name, _)| name.eq_ignore_ascii_case(own)).map(|(_, effect)| effect)
        });
        let is_cast = passage.functions.len() == 1 && stands(passage.functions, &CASTS);
        // The more special comes first; what it leaves open is for the next.
        let special = match () {
            () if passage.masking && stands(passage.functions, &HASHES) => hash,
            // Without the SQL a mask may be a hash.
            () if passage.masking && passage.functions.is_empty() => {
                if mask.is_some() {
                    mask
                } else {
                    hash
                }
            }
            () if passage.masking => mask,
            () if stands(passage.functions, &COUNTS) => count,
            () if is_cast => cast,
            () => &None,
        };
        let general = match passage.transformation {
            Transformation::Identity => identity,
            Transformation::Aggregation => aggregation,
            _ => transformation,
        };
        // A mask or a count is not merely a transformation: what is said of those does not hold for it.
        let general = if passage.masking || stands(passage.functions, &COUNTS) { &None } else { general };
        named.or(special.as_ref()).or(general.as_ref()).cloned()
    }
}

/// Where no rule says anything: values go on, what cannot be got back does not.
fn built_in(passage: &Passage<'_>) -> Effect {
    match passage.masking || stands(passage.functions, &COUNTS) {
        true => Effect::Drop,
        false => Effect::Keep,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_rule_leaves_open_is_for_the_next() {
        let text = "['pii.*']\nhash = 'pseudonym'\n['pii.email']\nfunctions = { SPLIT = 'drop' }";
        let ruler = Ruler::new(toml::from_str(text).unwrap()).unwrap();
        let carry = |masking, function: &str| {
            let functions = [function.to_owned()];
            let transformation = Transformation::Transformation;
            ruler.carry("pii.email", &Passage { transformation, masking, functions: &functions })
        };
        assert_eq!(carry(false, "SPLIT"), None);
        assert_eq!(carry(true, "MD5").as_deref(), Some("pseudonym"));
        assert_eq!(carry(false, "LOWER").as_deref(), Some("pii.email"));
    }

    #[test]
    fn the_most_special_rule_counts() {
        let text = "[default]\nidentity = 'keep'\n['pii.*']\nhash = 'pseudonym'\naggregation = 'drop'\ncount = 'keep'\nfunctions = { Left = 'initial' }\n[\"owner:*\"]\nmask = 'keep'\nhash = 'keep'";
        let ruler = Ruler::new(toml::from_str(text).unwrap()).unwrap();
        let carry = |tag: &str, transformation, masking, functions: &[&str]| {
            let functions: Vec<String> = functions.iter().map(|f| (*f).to_owned()).collect();
            ruler.carry(tag, &Passage { transformation, masking, functions: &functions })
        };
        use Transformation as T;
        let some = |tag: &str| Some(tag.to_owned());
        assert_eq!(carry("pii.email", T::Identity, false, &[]), some("pii.email"));
        assert_eq!(carry("pii.email", T::Transformation, false, &["LOWER"]), some("pii.email"));
        assert_eq!(carry("pii.email", T::Transformation, true, &["LOWER", "SHA256", "TO_HEX"]), some("pseudonym"));
        assert_eq!(carry("other", T::Transformation, true, &["SHA256"]), None);
        assert_eq!(carry("owner:crm", T::Transformation, true, &[]), some("owner:crm"));
        assert_eq!(carry("pii.email", T::Aggregation, false, &["MAX"]), None);
        assert_eq!(carry("pii.email", T::Aggregation, false, &["COUNT"]), some("pii.email"));
        assert_eq!(carry("other", T::Aggregation, false, &["COUNT"]), None);
        assert_eq!(carry("pii.email", T::Transformation, false, &["LEFT"]), some("initial"));
        assert!(toml::from_str::<TagRules>("[x]\nnope = 'keep'").is_err());
    }
}
