# Completion of awaitscope(1) for bash. Commands and options are those of its --help, lessons and knobs those of
# its list, so that nothing here goes out of step.

_awaitscope_commands() {
    awaitscope --help 2>/dev/null | sed -n '/^Commands:/,/^$/s/^  \([a-z-]*\).*/\1/p'
}

_awaitscope_options() {
    awaitscope ${1:+"$1"} --help 2>/dev/null | sed -nE 's/^  (-., )?(--[a-z-]+).*/\2/p'
}

_awaitscope_lessons() {
    awaitscope list --json 2>/dev/null | sed -n 's/^ *"id": "\(.*\)".*/\1/p'
}

# _awaitscope_knobs LESSON: "name=" for each, and "name=value" where a knob has choices.
_awaitscope_knobs() {
    awaitscope list --json 2>/dev/null | awk -F'"' -v lesson="$1" '
        $2 == "id" { here = $4 == lesson }
        !here { next }
        $2 == "choices" { count = 0; listed = 1; next }
        listed && /]/ { listed = 0 }
        listed { choices[++count] = $2 }
        $2 == "name" { name = $4 }
        $2 == "type" {
            print name "="
            if ($4 == "boolean") { count = 2; choices[1] = "false"; choices[2] = "true" }
            for (i = 1; i <= count; ++i) print name "=" choices[i]
        }'
}

# _awaitscope_values OPTION COMMAND LESSON: the values that an option has, a line each. Fails where they are files.
_awaitscope_values() {
    case $1 in
        --set | --against) _awaitscope_knobs "$3" ;;
        --clock) printf '%s\n' virtual wall ;;
        --semantics) printf '%s\n' 3.11 3.12 3.13 ;;
        --format) printf '%s\n' text jsonl chrome perfetto speedscope ;;
        --view) printf '%s\n' main timeline compare presenter ;;
        --theme) printf '%s\n' light dark high-contrast ;;
        --lang) [[ $2 == source ]] && printf '%s\n' python cpp || printf '%s\n' en ja ;;
        --size) printf '%s\n' 1024x640 1440x900 1920x1080 ;;
        --at | --step | --beat | --time-limit | --filter | --pin | --fold) : ;;
        *) return 1 ;;
    esac
}

# Fills words with those up to the cursor: bash breaks them at "=", which is put right here.
_awaitscope_read_words() {
    local i
    words=()
    for ((i = 1; i <= COMP_CWORD; ++i)); do
        if ((i > 1)) && [[ ${COMP_WORDS[i]} == =* || ${COMP_WORDS[i - 1]} == = ]]; then
            words[-1]+=${COMP_WORDS[i]}
        else
            words+=("${COMP_WORDS[i]}")
        fi
    done
}

# From words, but for the last: sets command and lesson, the first two that are no options and no values of one, and
# option where the last word is its value.
_awaitscope_read_line() {
    local word found=()
    for word in "${words[@]:0:${#words[@]}-1}"; do
        if [[ -n $option ]]; then
            option=
            continue
        fi
        case $word in
            --json | --grouped | --progress | --answers | --help | --version | -h | -v | --*=*) ;;
            -*) option=$word ;;
            *) found+=("$word") ;;
        esac
    done
    command=${found[0]-}
    lesson=${found[1]-}
}

_awaitscope_files() {
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
}

_awaitscope_offer() { # words…, as one text
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$current")
}

_awaitscope_offer_values() {
    local values
    if ! values=$(_awaitscope_values "$option" "$command" "$lesson"); then
        _awaitscope_files
        return
    fi
    # First the knobs, then the values of one.
    case $current in
        *=*) values=$(grep -v '=$' <<<"$values") ;;
        *) [[ $option == --set || $option == --against ]] && values=$(grep '=$' <<<"$values") ;;
    esac
    _awaitscope_offer "$values"
    [[ ${COMPREPLY[*]} == *= ]] && compopt -o nospace 2>/dev/null
    # Only what comes behind the sign is replaced.
    if [[ $current == *=* && $COMP_WORDBREAKS == *=* ]]; then
        COMPREPLY=("${COMPREPLY[@]#"${current%=*}="}")
    fi
}

_awaitscope() {
    local words command lesson option=
    _awaitscope_read_words
    _awaitscope_read_line
    local current=${words[-1]}
    COMPREPLY=()
    if [[ -z $option && $current == --*=* ]]; then
        option=${current%%=*}
        current=${current#*=}
    fi

    if [[ -n $option ]]; then
        _awaitscope_offer_values
    elif [[ $current == -* ]]; then
        _awaitscope_offer "$(_awaitscope_options "$command")"
    elif [[ -z $command ]]; then
        _awaitscope_offer "$(_awaitscope_commands)"
    elif [[ -z $lesson ]]; then
        case $command in
            source) _awaitscope_offer "$(_awaitscope_lessons)" ;;
            open | check-lesson) _awaitscope_files ;;
            run | render)
                local files
                _awaitscope_files
                files=("${COMPREPLY[@]}")
                _awaitscope_offer "$(_awaitscope_lessons)"
                COMPREPLY+=("${files[@]}")
                ;;
        esac
    fi
}

complete -F _awaitscope awaitscope
