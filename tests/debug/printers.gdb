# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
set debuginfod enabled off
set print address off
break stop
run
up
print some.ignite_created
print some.ignite_modified
print some.id
print some.status
print some.last_update_posted
print some.first_post
print day
print none.first_post
print none.status
kill
