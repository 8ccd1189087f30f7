# Copyright 2026 the dossier authors
# SPDX-License-Identifier: BSL-1.0
"""Shows the library's values in GDB as a record prints them. To use it, write `source printers.py` in GDB or in .gdbinit.

    (gdb) print study.header.first_post
    $1 = 2025-09
    (gdb) print study.header.status
    $2 = dossier::v0::overall_status::recruiting
    (gdb) print study.header.id
    $3 = absent
"""
import gdb
import gdb.printing


def date(value):
    """A partial_date is one number: the year, 4 bits of month, 5 bits of day, 0 where one is not known."""
    bits = int(value["bits_"])
    year, month, day = bits >> 9, bits >> 5 & 15, bits & 31
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def timestamp(value):
    hour, minute = divmod(int(value["minutes_"]), 60)
    return f"{date(value['date_'])} @ {(hour + 11) % 12 + 1}:{minute:02} {'PM' if hour >= 12 else 'AM'}"


def nct_id(value):
    return f"NCT{int(value['number_']):08}"


def optional(value):
    """An optional value of this library, without what the standard library has around it."""
    try:  # libstdc++
        engaged, contained = value["_M_payload"]["_M_engaged"], value["_M_payload"]["_M_payload"]["_M_value"]
    except gdb.error:  # libc++
        engaged, contained = value["__engaged_"], value["__val_"]
    return contained.format_string() if engaged else "absent"


def printer_of(show):
    class Printer:
        def __init__(self, value):
            self.value = value

        def to_string(self):
            return show(self.value)

    return Printer


printers = gdb.printing.RegexpCollectionPrettyPrinter("dossier")
printers.add_printer("partial_date", r"^dossier::v\d+::partial_date$", printer_of(date))
printers.add_printer("timestamp", r"^dossier::v\d+::timestamp$", printer_of(timestamp))
printers.add_printer("nct_id", r"^dossier::v\d+::nct_id$", printer_of(nct_id))
printers.add_printer("optional", r"^std::(__\w+::)?optional<dossier::", printer_of(optional))


def register(objfile):
    gdb.printing.register_pretty_printer(objfile, printers, replace=True)


# Register with each object file: GDB asks these printers first, and those of libstdc++ are registered in the same way.
for objfile in gdb.objfiles():
    register(objfile)
gdb.events.new_objfile.connect(lambda event: register(event.new_objfile))
