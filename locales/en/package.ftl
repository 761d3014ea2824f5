## Finished packages (SN0810–SN0829)

SN0810-no-zip = this is not a zip file, or it is cut off: { $detail }
    .help = make the package again, or download it again; a SCORM package is a .zip file
SN0810-outside = { $file } would be unpacked outside the package's own folder
    .help = platforms refuse such a package, and rightly so; find out who made it before anybody opens it
SN0810-encrypted = { $file } is locked with a password
    .help = no platform can open it; zip the files without a password
SN0810-bomb = { $file } is packed { $detail }: a file that fills the disk when it is unpacked
    .help = platforms refuse such a package; find out what the file is
SN0810-too-much = the package is { $detail } MB unpacked
    .help = keep films outside the package, for example on a media server
SN0810-damaged = { $file } cannot be unpacked: { $detail }
    .help = make the package again; use ordinary zip compression (deflate)
SN0810-longer = { $file } is longer than the archive says
    .help = make the package again with another program

SN0811-none = there is no imsmanifest.xml in this package
    .help = export the course as a SCORM package; a zipped web page is none
SN0811-folder = imsmanifest.xml is at { $file }, not at the top of the package
    .help = zip the contents of the folder, not the folder
SN0811-case = the manifest is called { $file }; it must be imsmanifest.xml, in small letters
    .help = rename the file and zip again
SN0811-other = this is a package of cmi5 or xAPI, not of SCORM
    .help = upload it to a platform that takes cmi5 or xAPI, or export as SCORM

SN0812 = the manifest is not well-formed XML: { $detail }
    .label = here reading stopped
    .help = open imsmanifest.xml in a browser: it shows the same place; mend it there or export again
SN0812-encoding = the manifest is not in UTF-8: this character cannot be read
    .label = here
    .help = save imsmanifest.xml as UTF-8

SN0813-missing = the manifest does not say which SCORM it is
    .help = put <schema>ADL SCORM</schema><schemaversion>1.2</schemaversion> into <metadata>; many platforms otherwise assume 1.2
SN0813-swapped = schema and schemaversion are swapped
    .label = this is the name of the schema
    .help = <schema>ADL SCORM</schema>, then <schemaversion> with 1.2, 2004 3rd Edition or 2004 4th Edition
SN0813-unknown = there is no SCORM version “{ $value }”
    .help = one of 1.2, CAM 1.3, 2004 3rd Edition, 2004 4th Edition
SN0813-mismatch = the version is “{ $value }”, but the namespace { $wanted } is of another one
    .help = export again, or make both say the same
SN0813-schema = the schema is “{ $value }”; platforms look for “ADL SCORM”
    .help = write <schema>ADL SCORM</schema>
SN0813-namespace = the namespace “{ $value }” is of no SCORM version
    .help = xmlns="{ $wanted }"

SN0814-order = <{ $name }> comes too late: in <{ $inside }> it stands before <{ $value }>
    .help = strict platforms check this order; move it up
SN0814-element = <{ $name }> has no place in <{ $inside }>
    .help = allowed here: { $wanted }
SN0814-element-missing = <{ $inside }> has no <{ $name }>
    .help = the specification asks for it
SN0814-attribute-missing = <{ $inside }> has no attribute { $name }
    .help = the specification asks for it
SN0814-place = <{ $name }> stands in <{ $inside }>
    .help = its place is in <{ $wanted }>; here platforms pass over it
SN0814-spelling = <{ $name }> is written <{ $wanted }> in { $value }
    .help = letter case counts: platforms pass over the other spelling
SN0814-version = { $value } has no element <{ $name }>
    .help = it belongs to another version; platforms pass over it
SN0814-scorm-type = in { $inside } this attribute is { $wanted }, not { $name }
    .help = letter case counts: a platform that looks for the right one takes the SCO for a plain page and records nothing
SN0814-edition = { $name } came with the 4th edition; this manifest is { $inside }
    .help = strict platforms refuse it; leave it out or say 2004 4th Edition
SN0814-score = { $name } is “{ $value }”; it must be a number, { $wanted }
    .help = a platform that cannot read it lets everybody pass, or nobody
SN0814-value = { $name } is “{ $value }”
    .help = it may be: { $wanted }
SN0814-identifier = the identifier “{ $value }” is not an XML name
    .help = begin with a letter or _, then letters, digits, _ - . without spaces
SN0814-identifier-twice = the identifier “{ $value }” stands twice
    .related = first here
    .help = each identifier once: references would mean either

SN0815 = nothing in the manifest has the identifier “{ $value }”
    .label = the reference
    .help = correct it, or add what it should lead to
SN0815-default = there is no organization “{ $value }”
    .label = the default
    .help = write the identifier of an <organization>

SN0816 = { $file } is listed but not in the package
    .label = listed here
    .help = add the file, or take it off the list
SN0816-case = { $file } is called { $other } in the package
    .label = letter case differs
    .help = servers tell small and capital letters apart; write both alike

SN0817 = { $count ->
        [one] { $file } is in the package, but no resource lists it
       *[other] { $count } files are in the package, but no resource lists them; the first is { $file }
    }
    .help = platforms that copy only what is listed lose them; list each with <file href="…"/>

SN0818-backslash = { $file }: the separator in a package is /, not \{ $count ->
        [one] {""}
       *[other] {" "}(and { $count } files in all)
    }
    .help = zip with another program; platforms on Linux otherwise make one file of the whole path
SN0818-accents = { $file }: the name has letters beyond ASCII{ $count ->
        [one] {""}
       *[other] {" "}({ $count } files in all)
    }
    .help = some platforms garble such names when they unpack; use a–z, 0–9, - and _
SN0818-windows = { $file }: Windows cannot keep a file of this name{ $count ->
        [one] {""}
       *[other] {" "}({ $count } files in all)
    }
    .help = rename it; platforms on Windows stop unpacking here
SN0818-clash = { $file } and { $other } differ in letter case only{ $count ->
        [one] {""}
       *[other] {" "}({ $count } such pairs)
    }
    .help = on Windows one replaces the other; rename one of them

SN0819-size = the package has { $size } MB and { $count } files; many sites take uploads up to 100 MB or less
    .help = ask for the limit of your site, or keep films outside the package
SN0819-files = the package has { $count } files ({ $size } MB); unpacking so many is known to run into time limits
    .help = divide the course, or leave out what no page uses

SN0820-silent = no page or script calls { $name } on { $value }: this SCO reports nothing to the platform
    .label = of this SCO
    .help = content that reports nothing is never completed in { $version }; export it with tracking, or make it an asset
SN0820-no-end = { $name } is never called: sessions stay open
    .label = of this SCO
    .help = end the session when the page is left; without that, time and score may be lost ({ $value }, { $version })
SN0820-unload = the session ends on { $name } only, which browsers no longer run for certain
    .label = of this SCO
    .help = end it on pagehide as well, and commit after each answer ({ $value }, { $version })
SN0820-other-version = { $name } is not in the data model of { $version }
    .help = the platform answers with an error and stores nothing (“{ $value }”); export the content for the right version
SN0820-unknown = there is no element { $name } in { $version }
    .help = the platform answers with an error and stores nothing (“{ $value }”)
SN0820-read-only = { $name } can only be read in { $version }
    .help = the platform refuses to set it (“{ $value }”)
SN0820-value = { $name } cannot be “{ $value }” in { $version }
    .help = it may be: { $wanted }

SN0821 = this page loads { $address } from the network{ $count ->
        [one] {""}
       *[other] {" "}(and { $count } things in all)
    }
    .label = from the network
    .help = put the file into the package: without the network, or when the other site changes, the page is broken

SN0822 = this package has { $count } SCOs
    .label = the second
    .help = Moodle makes one grade of them (by default the highest; “Learning objects” counts those completed), and its app shows them one at a time; one SCO with its own menu is simpler
