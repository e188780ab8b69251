#!/usr/bin/env bash
# Builds the font pack anew from Debian and npm packages: assets/fonts/build.sh [FOLDER]
# Needs apt-get, dpkg-deb, npm and pyftsubset (Debian package fonttools). Not needed to run Banshi: the fonts are committed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "${1:-$here}/licences"
out=$(cd "${1:-$here}" && pwd)
work=$(mktemp -d)
chmod 755 "$work"
trap 'rm -rf "$work"' EXIT
cd "$work"

noto_version=0.4.3
apt-get download -qq texlive-lang-chinese fonts-lxgw-wenkai
for package in ./*.deb; do
  dpkg-deb -x "$package" tree
done
npm pack --silent "@expo-google-fonts/noto-serif-sc@$noto_version" "@expo-google-fonts/noto-sans-sc@$noto_version"
for face in serif sans; do
  mkdir "$face"
  tar xzf "expo-google-fonts-noto-$face-sc-$noto_version.tgz" -C "$face" --strip-components=1
done

find_one() { find tree -name "$1" -path "$2" | head -1; }
# Fandol and WenKai go out unaltered: their licences reserve their names.
cp "$(find_one FandolFang-Regular.otf '*')" "$(find_one LXGWWenKai-Regular.ttf '*')" "$out"
cp serif/400Regular/NotoSerifSC_400Regular.ttf "$out"
# Headlines hold no rare name: the general table of characters, GB 2312 and symbols are enough.
for font in serif/700Bold/NotoSerifSC_700Bold.ttf serif/900Black/NotoSerifSC_900Black.ttf sans/500Medium/NotoSansSC_500Medium.ttf; do
  pyftsubset "$font" --unicodes-file="$here/headline-characters.txt" --no-hinting --layout-features='*' \
    --name-IDs='*' --notdef-outline --output-file="$out/$(basename "$font")"
done

cp serif/LICENSE_FONT "$out/licences/noto-ofl.txt"
cp "$(find_one copyright '*fonts-lxgw-wenkai*')" "$out/licences/lxgw-wenkai-ofl.txt"
find tree -path '*fandol/COPYING*' -exec zcat -f {} \; >"$out/licences/fandol-gpl3-with-font-exception.txt"
find tree -path '*fandol/README*' -exec zcat -f {} \; >"$out/licences/fandol-readme.txt"
cd "$out"
sha256sum -- *.otf *.ttf >SHA256SUMS
chmod 644 ./*.otf ./*.ttf licences/*
