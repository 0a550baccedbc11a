# The completion asks the program, so it completes what there is.
bash -c '
. "$1"
complete_line() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _reportedly; echo "${COMPREPLY[@]}"; }
complete_line reportedly re
complete_line reportedly read --max-b
complete_line reportedly read --pla' - "$DATA/../../../docs/completion/reportedly.bash"
