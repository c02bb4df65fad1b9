# Every target hands over to scripts/dev.py, which also works where there is no make.
# Arguments: make test ARGS=tests/domain
PYTHON ?= python3
VERBS := setup run test tour bench dist lint cover lock help

.DEFAULT_GOAL := help
.PHONY: $(VERBS)

$(VERBS):
	@$(PYTHON) scripts/dev.py $@ $(ARGS)
