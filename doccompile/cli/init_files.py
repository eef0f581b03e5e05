"""The files that `init` writes into a documentation repository: their names and texts."""

HOOKS = ".pre-commit-config.yaml"
GITHUB_WORKFLOW = ".github/workflows/doccompile.yml"
GITLAB_INCLUDE = ".gitlab/doccompile.yml"
INSTALLING = (HOOKS, GITHUB_WORKFLOW, GITLAB_INCLUDE)
"""The files that install doccompile."""

CONFIGURATION = """\
# Settings of doccompile. "doccompile rules" lists the rules, "doccompile rules DC406" explains one.

# Rules that are not wanted, by code, by a code's beginning, or by name:
# ignore = ["DC406"]

# Files that a search passes over, as in .gitignore:
# exclude = ["drafts/"]

# The mildest severity that fails a run: error, warning, info or never.
fail-on = "error"
{baseline}
# [severity]
# DC406 = "warning"

# [per-file-ignores]
# "archive/**" = ["DC408"]

# Further domains of a connector's vendor:
# [vendor-domains]
# "Litware" = ["litware.example"]
"""

BASELINE_LINES = """
# Findings of this file were there before and are not reported; write it anew with "doccompile lint --write-baseline".
baseline = "{name}"
"""

HOOK_ITEM = """\
- repo: local
  hooks:
    - id: doccompile
      name: doccompile
      entry: doccompile lint --diff HEAD
      language: python
      additional_dependencies: [{requirement}]
      files: \\.(md|markdown|mdx|txt|toml)$
      pass_filenames: false
"""

WORKFLOW = """\
name: doccompile
on:
  pull_request:
  push:
    branches: [{branch}]
permissions:
  contents: read
  security-events: write
jobs:
  tutorials:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: |
          python -m pip install {requirement}
      - name: Report what this change did
        env:
          BASE: ${{{{ github.base_ref }}}}
          BEFORE: ${{{{ github.event.before }}}}
        run: |
          if [ -n "$BASE" ]; then
            git fetch --quiet --depth=1 origin "+refs/heads/$BASE:refs/remotes/origin/$BASE"
            doccompile lint --format github --diff "origin/$BASE"
          elif git fetch --quiet --depth=1 origin "$BEFORE"; then
            doccompile lint --format github --diff "$BEFORE"
          else
            doccompile lint --format github --fail-on never
          fi
      - name: Write all findings
        if: always()
        run: doccompile lint --format sarif --output doccompile.sarif --fail-on never
      - uses: github/codeql-action/upload-sarif@v3
        if: always() && (!github.base_ref || github.event.pull_request.head.repo.full_name == github.repository)
        continue-on-error: true  # code scanning may be switched off for this repository
        with:
          sarif_file: doccompile.sarif
"""

GITLAB_JOB = """\
doccompile:
  image: python:3.12
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  before_script:
    - |
      python -m pip install --quiet {requirement}
  script:
    - doccompile lint --format gitlab --output gl-code-quality-report.json --fail-on never
    - |
      if [ -n "$CI_MERGE_REQUEST_DIFF_BASE_SHA" ]; then
        git fetch --quiet --depth=1 origin "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
        doccompile lint --diff "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
      elif git fetch --quiet --depth=1 origin "$CI_COMMIT_BEFORE_SHA"; then
        doccompile lint --diff "$CI_COMMIT_BEFORE_SHA"
      else
        doccompile lint --fail-on never
      fi
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
"""
