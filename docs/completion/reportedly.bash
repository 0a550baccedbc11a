# Bash completion for reportedly(1). Commands and options are asked of the program itself, so this file knows
# none of them.
_reportedly()
{
    local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]}
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "$(reportedly --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\).*/\1/p') help" -- "$word"))
    elif [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$(reportedly help "$command" | sed -n 's/^  \(-., \|    \)\(--[a-z-]*\).*/\2/p')" -- "$word"))
    else
        COMPREPLY=($(compgen -f -- "$word"))
    fi
}
complete -o filenames -F _reportedly reportedly
