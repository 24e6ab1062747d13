//! Scratch stacks for lists under construction.
//!
//! A list's length is known when it ends; until then its items lie on the stack of their type, and lists inside lists
//! simply go on top. At the end the items move into the arena in one piece.

use crate::spare::emptied;
use crate::syntax::*;

macro_rules! pools {
    (frequent { $($name:ident: $item:ty,)* } others { $($other:ident: $other_item:ty,)* }) => {
        /// One stack for each type of list item.
        #[derive(Default)]
        pub(super) struct Pools<'a> { $(pub(super) $name: Vec<$item>,)* $(pub(super) $other: Vec<$other_item>,)* }

        impl Pools<'_> {
            /// The stacks, empty, for the next parse: with the memory of the frequent ones.
            pub(super) fn emptied(&mut self) -> Pools<'static> {
                Pools { $($name: emptied(&mut self.$name, MAX_SPARE),)* ..Pools::default() }
            }
        }

        $(pooled!($name: $item);)*
        $(pooled!($other: $other_item);)*
    };
}

macro_rules! pooled {
    ($name:ident: $item:ty) => {
        impl<'a> Pooled<'a> for $item {
            #[inline(always)]
            fn pool<'p>(pools: &'p mut Pools<'a>) -> &'p mut Vec<Self> {
                &mut pools.$name
            }
        }
    };
}

/// A larger stack is not kept for the next parse, in items.
const MAX_SPARE: usize = 1 << 12;

/// What lists are made of.
pub(super) trait Pooled<'a>: Copy + Sized + 'a {
    /// The stack of this type.
    fn pool<'p>(pools: &'p mut Pools<'a>) -> &'p mut Vec<Self>;
}

pools! {
    frequent {
        exprs: Expr<'a>,
        links: (BinaryOp, Expr<'a>),
        named_exprs: NamedExpr<'a>,
        args: Arg<'a>,
        branches: CaseBranch<'a>,
        idents: Ident<'a>,
        select_items: SelectItem<'a>,
        group_items: GroupItem<'a>,
        order_items: OrderItem<'a>,
        ctes: Cte<'a>,
        joins: Join<'a>,
        statements: Statement<'a>,
    }
    others {
        paths: Path<'a>,
        types: Type<'a>,
        type_fields: TypeField<'a>,
        options: OptionEntry<'a>,
        windows: NamedWindow<'a>,
        operands: SetOperand<'a>,
        rows: &'a [Expr<'a>],
        table_operators: TableOperator<'a>,
        unpivot_columns: UnpivotColumns<'a>,
        queries: &'a Query<'a>,
        pipes: PipeOp<'a>,
        pipelines: &'a [PipeOp<'a>],
        renames: (Ident<'a>, Ident<'a>),
        pipe_branches: (Expr<'a>, &'a [PipeOp<'a>]),
        statement_branches: (Expr<'a>, &'a [Statement<'a>]),
        set_targets: SetTarget<'a>,
        updates: UpdateItem<'a>,
        merge_clauses: MergeClause<'a>,
        columns: ColumnDef<'a>,
        params: Param<'a>,
        actions: AlterAction<'a>,
        model_queries: (Option<Ident<'a>>, &'a Query<'a>),
    }
}
