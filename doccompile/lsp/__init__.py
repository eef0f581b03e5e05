"""The language server: findings, facts and fixes of tutorials in an editor, over standard input and output."""
