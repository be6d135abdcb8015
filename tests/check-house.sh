#!/bin/sh
# check-house.sh
#
# Copyright 2026 The Charter contributors
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Checks that the house stands as it was drawn: which folder may include which,
# how long a file may be, and that no file lacks what every file has.
#
# usage: check-house.sh [ROOT]
#
# The answer is TAP; exit 0 when all is well, 1 when a check fails.

LC_ALL=C
export LC_ALL

LONGEST_FILE=900

cd "${1:-$(dirname "$0")/..}" || exit 1

number=0
failed=0

# report NAME PROBLEMS: one line of TAP, and the problems under it.
report ()
{
  number=$((number + 1))
  if [ -z "$2" ]; then
    echo "ok $number - $1"
  else
    failed=$((failed + 1))
    echo "not ok $number - $1"
    echo "$2" | sed 's/^/#   /'
  fi
}

sources ()
{
  find "$@" -type f -name '*.[ch]' | sort
}

# forbidden FOLDER ALLOWED...: includes in src/FOLDER of a folder of src that
# is not among ALLOWED.
forbidden ()
{
  folder=$1
  shift
  [ -d "src/$folder" ] || return
  for other in src/*/; do
    other=$(basename "$other")
    case " $* " in
      *" $other "*) ;;
      *) grep -rn --include='*.[ch]' "#include [<\"]$other/" "src/$folder" ;;
    esac
  done
}

echo 1..10

report 'only the application includes GTK' "$(
  for folder in src/*/; do
    [ "$folder" = src/app/ ] ||
      grep -rnE --include='*.[ch]' '#include [<"](gtk|gdk|gsk|adwaita)' "$folder"
  done)"

report 'includes run downwards' "$(
  forbidden model model
  forbidden formats formats model
  forbidden analysis analysis model
  forbidden diagram diagram analysis model
  forbidden export export diagram analysis model
  forbidden layout-worker layout-worker
  forbidden cli cli export diagram analysis formats model
  forbidden app app export diagram analysis formats model)"

# The rooms of a folder, the lowest first; one stands on those before it, and
# rooms of one line on none of that line.
rooms_of ()
{
  case $1 in
    analysis)
      echo 'words'
      echo 'seats'
      echo 'changes annual connections'
      echo 'tables withdrawal'
      echo 'rules'
      ;;
    diagram)
      echo 'drawing'
      echo 'layout'
      echo 'cards'
      echo 'views'
      ;;
    app)
      echo 'widgets records file'
      echo 'canvas dates'
      echo 'details diagrams questions tables checks'
      echo 'contents export'
      echo 'window'
      ;;
  esac
}

# forbidden_rooms FOLDER: rooms that are not in the list, and includes of a room
# that is not below. What is in no room stands on all of them.
forbidden_rooms ()
{
  for room in "src/$1"/*/; do
    room=$(basename "$room")
    below=$(rooms_of "$1" | sed "/\\b$room\\b/,\$d" | tr '\n' ' ')
    rooms_of "$1" | grep -qw "$room" ||
      echo "src/$1/$room has no place in the house: give it one in tests/check-house.sh"
    grep -rnoE --include='*.[ch]' "#include \"$1/[a-z-]+(/|\.h)" "src/$1/$room" |
      while IFS= read -r line; do
        other=${line##*"$1"/}
        case " $room $below" in
          *" ${other%/} "*) ;;
          *) echo "$line" ;;
        esac
      done
  done
}

report 'rooms stand on those below' "$(
  forbidden_rooms analysis
  forbidden_rooms diagram
  forbidden_rooms app)"

report "no source is over $LONGEST_FILE lines" "$(
  sources src tests | xargs wc -l |
    awk -v most="$LONGEST_FILE" '$2 != "total" && $1 > most { print $2 ": " $1 " lines" }')"

report 'every file with words for people is translated' "$(
  folders=src
  [ -d ui ] && folders='src ui'
  grep -rlE --include='*.[ch]' '(^|[^A-Za-z0-9_])(_|N_|C_|NC_|ngettext|Q_) ?\("?' $folders |
    while read -r file; do
      grep -qxF "$file" po/POTFILES.in || echo "$file is not in po/POTFILES.in"
    done
  grep -rl --include='*.ui' 'translatable="yes"' $folders |
    while read -r file; do
      grep -qxF "$file" po/POTFILES.in || echo "$file is not in po/POTFILES.in"
    done
  grep -v '^#' po/POTFILES.in | while read -r file; do
    [ -f "$file" ] || echo "$file in po/POTFILES.in is not there"
  done)"

report 'po/POTFILES.in is sorted' "$(
  grep -v '^#' po/POTFILES.in | sort -c -u 2>&1)"

report 'no list names a file twice' "$(
  for list in src/*/meson.build tests/display/meson.build tests/displayless/*/meson.build; do
    grep -E "^ +'.*',$" "$list" | sort | uniq -d | sed "s|^|$list:|"
  done)"

report 'no line ends in a blank' "$(
  find meson.build meson_options.txt data po src tests ui -type f \
       \( -name '*.[ch]' -o -name '*.py' -o -name '*.sh' -o -name '*.ui' -o -name '*.css' \
          -o -name 'meson*' -o -name '*.xml' -o -name '*.in' -o -name '*.md' \) 2>/dev/null |
    xargs grep -nE '[[:blank:]]$')"

report 'every header says #pragma once' "$(
  find src tests -name '*.h' -exec grep -L '^#pragma once$' {} +)"

report 'every source says its licence' "$(
  find src tests \( -name '*.[ch]' -o -name '*.py' -o -name '*.sh' \) \
       -exec grep -L 'SPDX-License-Identifier: GPL-3.0-or-later' {} +)"

[ "$failed" -eq 0 ]
