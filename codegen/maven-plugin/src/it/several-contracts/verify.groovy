File generated = new File(basedir, 'target/generated-sources/parley')
assert new File(generated, 'com/example/notes/Note.java').isFile()
assert new File(generated, 'com/example/alarms/Alarm.java').isFile()
assert new File(basedir, 'target/classes/com/example/alarms/AlarmsEvents.class').isFile()
assert new File(basedir, 'target/typescript/notes.ts').isFile()
assert new File(basedir, 'target/typescript/alarms.ts').isFile()

def losses = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/losses.json')).losses
assert losses.size() == 1
assert losses[0].file == 'contracts/notes/asyncapi.yaml'
assert losses[0].line == 14
assert losses[0].keyword == 'maxlength'

String log = new File(basedir, 'build.log').text
assert log =~ /\[WARNING\] .*asyncapi\.yaml \[14:35\]: `maxlength` is no keyword/
