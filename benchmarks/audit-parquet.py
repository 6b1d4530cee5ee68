"""Reads the Parquet of an audit back with pyarrow and DuckDB, and compares every row with the SQLite file it came from.

    node packages/cli/bin/veracite.js audit DUMP --no-network --store audit.sqlite --export parquet=audit.parquet
    pip install pyarrow duckdb
    python benchmarks/audit-parquet.py audit.parquet audit.sqlite

The SQLite file must hold that audit alone. Exits with 1 where a row differs.
"""

import datetime
import sqlite3
import sys

import duckdb
import pyarrow.parquet


def to_text(value):
    if isinstance(value, datetime.datetime):
        return f"{value:%Y-%m-%dT%H:%M:%S}.{value.microsecond // 1000:03}Z"
    return value.isoformat() if isinstance(value, datetime.date) else value


def main():
    parquet, database = sys.argv[1:3]
    table = pyarrow.parquet.read_table(parquet)
    types = {field.name: str(field.type) for field in table.schema}
    print(f"pyarrow {pyarrow.__version__}: {types}")
    described = duckdb.sql(f"DESCRIBE SELECT * FROM '{parquet}'").fetchall()
    print(f"DuckDB {duckdb.__version__}: {dict(row[:2] for row in described)}")
    names = ", ".join(table.column_names)
    expected = sqlite3.connect(database).execute(f"SELECT {names} FROM audit_sources").fetchall()
    by_pyarrow = zip(*(column.to_pylist() for column in table.columns))
    by_duckdb = duckdb.sql(f"SELECT {names} FROM '{parquet}'").fetchall()
    differences = 0
    for reader, rows in (("pyarrow", by_pyarrow), ("DuckDB", by_duckdb)):
        read = sorted((tuple(map(to_text, row)) for row in rows), key=repr)
        different = sum(left != right for left, right in zip(sorted(expected, key=repr), read))
        different += abs(len(expected) - len(read))
        print(f"{reader}: {len(read)} rows, {different} unlike those of SQLite")
        differences += different
    sys.exit(1 if differences else 0)


main()
