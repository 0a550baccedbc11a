# Reportedly is built by meson; this file only spells the commands that people type. `make demo` and
# `make check` install what they need (scripts/install-deps.sh says what before it does); the others expect it.
BUILD  = build
WERROR = true   # `make WERROR=false` with a compiler that warns of more than gcc 12 and clang 14 do
RUN    = $(BUILD)/reportedly

.PHONY: all build deps demo check gates scores bench bench-warc bench-articles bench-language bench-desk bench-ledger shots fuzz mutate clean

all: build

$(BUILD)/build.ninja:
	meson setup $(BUILD) -Dwerror=$(strip $(WERROR))

build: $(BUILD)/build.ninja
	ninja -C $(BUILD)

deps:
	scripts/install-deps.sh

# The main job on the pages of examples/.
demo: deps
	@$(MAKE) --no-print-directory build
	$(RUN) read -f view examples

# Every test, in three builds (gcc; clang; clang with sanitizers); ends with "N passed, N failed".
check: deps
	python3 tests/run.py

# Accuracy on small samples of ../shared against tests/floors.toml.
gates: build
	python3 tests/corpus/gates.py $(RUN)

# Accuracy on the whole development sets of ../shared; rewrites docs/scores.md.
scores: build
	python3 scripts/scores.py $(RUN)

# Speed beside trafilatura's, and accuracy of the articles beside its peers', in bench/.venv.
bench: build
	bench/venv.sh && bench/.venv/bin/python bench/speed.py $(RUN)

# Web archives beside warcio; rewrites bench/warc.md.
bench-warc: build
	bench/venv.sh && bench/.venv/bin/python bench/warc.py $(RUN) $(BUILD)/tests/bench_warc

# Words a second beside spaCy, start and memory; rewrites bench/language.md.
bench-language: build
	bench/venv.sh language && bench/.venv/bin/python bench/language.py $(RUN)

# What adding and asking cost as a ledger grows to 100,000 reports, and its size; rewrites bench/ledger.md.
bench-ledger: build
	python3 bench/ledger.py $(RUN) $(BUILD)/tests/bench_ledger

# The desk on a ledger of 100,000 reports, alone and with 50 readers while `add` runs; rewrites bench/desk.md.
bench-desk: build
	python3 bench/desk.py $(RUN) --write

# The README's pictures of the desk; takes node, npm, Chromium, pngquant, and the fonts Inter and Charis SIL.
shots: build
	python3 tests/desk/shots.py $(RUN)

bench-articles: build
	bench/venv.sh peers && bench/.venv/bin/python bench/articles.py $(RUN)

# Ten minutes on each reader of bytes; MINUTES=60 for an hour.
fuzz:
	tests/fuzz/run.sh $(or $(MINUTES),10)

# 20,000 damaged pages: for faults with the sanitizers, for slow ones without.
mutate: build
	python3 tests/run.py --only build-asan --build-only
	python3 tests/mutate/mutate.py --runs 20000
	python3 tests/mutate/mutate.py --runs 20000 --program $(BUILD)/tests/mutate/mutate

clean:
	rm -rf $(BUILD) build-clang build-asan
