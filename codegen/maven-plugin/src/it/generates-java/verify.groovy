assert new File(basedir, 'target/generated-sources/parley/com/example/notes/Note.java').isFile()
assert new File(basedir, 'target/classes/com/example/notes/NotesEvents.class').isFile()
assert new File(basedir, 'target/classes/com/example/App.class').isFile()
String log = new File(basedir, 'build.log').text
assert log =~ /\d+ files created, 0 changed, 0 unchanged, 0 removed/
assert !log.contains('WARN')
