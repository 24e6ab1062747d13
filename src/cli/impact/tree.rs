//! Impact for people: what is reached below what it is reached from.

use super::answer::Answer;
use crate::cli::graph::counted;
use crate::graph::{Hop, NodeId};
use anyhow::Result;
use std::io::Write;

/// Lines of a tree: nobody reads more of them.
const LINES: usize = 2_000;

/// A node's own subtree is shown once, where the way is shortest.
pub fn write(out: &mut dyn Write, answer: &mut Answer<'_, '_>, width: usize) -> Result<()> {
    let mut lines = if width == 0 { usize::MAX } else { LINES };
    let roots = answer.reach.starts();
    for root in 0..roots {
        let node = answer.reach.nodes[root];
        if answer.only_changes() && roots > 1 && answer.hops(node).is_empty() {
            continue;
        }
        if lines == 0 {
            writeln!(
                out,
                "… ({} are not shown; --width 0 shows all, --format csv too)",
                counted(roots - root, "start")
            )?;
            return Ok(());
        }
        writeln!(out, "{}", answer.walk.name(node))?;
        subtree(out, answer, node, width, &mut lines)?;
    }
    Ok(())
}

/// What is still to be written.
enum Line {
    Hop { hop: Hop, from: NodeId, indent: String, depth: usize, last: bool },
    Folded { count: usize, indent: String },
}

fn subtree(
    out: &mut dyn Write,
    answer: &mut Answer<'_, '_>,
    root: NodeId,
    width: usize,
    lines: &mut usize,
) -> Result<()> {
    let roots = answer.reach.starts();
    let mut stack = children(answer, root, "", 1, width);
    let mut path = vec![root];
    while let Some(line) = stack.pop() {
        if *lines == 0 {
            writeln!(out, "… (--width 0 shows all, --format csv too)")?;
            return Ok(());
        }
        *lines -= 1;
        let (hop, from, indent, depth, last) = match line {
            Line::Hop { hop, from, indent, depth, last } => (hop, from, indent, depth, last),
            Line::Folded { count, indent } => {
                writeln!(
                    out,
                    "{indent}└─ … and {}",
                    format_args!("{} more", crate::cli::terminal::grouped(count as u64))
                )?;
                continue;
            }
        };
        path.truncate(depth);
        let (branch, trunk) = if last { ("└─", "   ") } else { ("├─", "│  ") };
        let position = answer.reach.position(hop.to);
        let parent = position.and_then(|p| answer.reach.parents.get(p)).map(|p| answer.reach.nodes[*p as usize]);
        let own = parent == Some(from) && position.is_some_and(|position| position >= roots);
        let mark = match () {
            () if path.contains(&hop.to) => "  (cycle)",
            () if !own && !answer.hops(hop.to).is_empty() => "  (shown elsewhere)",
            () => "",
        };
        writeln!(out, "{indent}{branch} {}  {}{mark}", answer.walk.name(hop.to), answer.facts(&hop).words())?;
        if own {
            stack.extend(children(answer, hop.to, &format!("{indent}{trunk}"), depth + 1, width));
            path.push(hop.to);
        }
    }
    Ok(())
}

/// The lines below a node, the first one last.
fn children(answer: &mut Answer<'_, '_>, from: NodeId, indent: &str, depth: usize, width: usize) -> Vec<Line> {
    let mut hops = answer.hops(from);
    let folded = if width == 0 { 0 } else { hops.len().saturating_sub(width) };
    hops.truncate(hops.len() - folded);
    let count = hops.len();
    let line =
        |(i, hop)| Line::Hop { hop, from, indent: indent.to_owned(), depth, last: folded == 0 && i + 1 == count };
    let mut lines: Vec<Line> = hops.into_iter().enumerate().map(line).collect();
    if folded > 0 {
        lines.push(Line::Folded { count: folded, indent: indent.to_owned() });
    }
    lines.reverse();
    lines
}
