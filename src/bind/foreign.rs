//! SQL that another system runs (EXTERNAL_QUERY): its tables are sources, named by the connection.

use super::path::STAR;
use super::{Binder, Column, Shape, Table, Value};
use crate::syntax::{ArgValue, Call, ExprKind, Literal};

/// Stands for the tables of a connection whose SQL is not read.
const UNREAD: &str = "EXTERNAL_QUERY";

impl<'a> Binder<'a> {
    /// What a query of another system gives. A text that reads as GoogleSQL, as most do, is bound over tables that are
    /// called `project.location.connection.table`; of another one only the connection is known. All of it is inferred.
    pub(super) fn foreign_table(&mut self, call: &'a Call<'a>) -> Option<Table<'a>> {
        for arg in call.args {
            if let ArgValue::Expr(expr) = &arg.value {
                self.read(expr);
            }
        }
        let mut texts = call.args.iter().map(|arg| match &arg.value {
            ArgValue::Expr(expr) => match expr.kind {
                ExprKind::Literal(Literal::String(text)) => Some(text),
                _ => None,
            },
            _ => None,
        });
        let (connection, sql) = (texts.next().flatten()?, texts.next().flatten());
        // `location.connection` belongs to the job's project; `projects/p/locations/l/connections/c` is the long form.
        let parts: Vec<_> = connection.split(['.', '/']).collect();
        let connection = match (parts.as_slice(), self.default_project) {
            (["projects", project, "locations", location, "connections", connection], _) => {
                self.join(&[project, location, connection])
            }
            ([_, _], Some(project)) => self.join(&[project, connection]),
            _ => connection,
        };
        // What double quotes stand for, a string or a name, depends on the system.
        let query = sql.filter(|sql| !sql.contains('"'));
        let query = query.and_then(|sql| crate::parse::googlesql::parse_query(self.arena, sql).ok());
        if let Some(query) = query {
            let outer = self.foreign.replace(connection);
            let table = self.expanded(None, |b| b.bind_query(query, None));
            self.foreign = outer;
            return table;
        }
        let id = self.paths.relation(self.join(&[connection, UNREAD]));
        self.rows.relations.push(id);
        let all = self.inferred_column(id, STAR);
        let column = Column::new(STAR, Value { shape: Shape::Unknown, ..all });
        Some(Table { columns: self.names(vec![column]), value_table: false })
    }
}
