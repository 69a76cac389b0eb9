namespace PgVecByok.Conformance;
