### songngu: cli

## Findings

severity-error = error
severity-warning = warning
severity-note = note
report-help = help
report-fix = fix
report-explain-name = explain
report-explain = songngu explain { $code }
language-vi = Vietnamese
language-en = English
language-zh = Chinese
language-ja = Japanese
language-ko = Korean
