import java.nio.file.Files
import java.time.Instant

Instant began = Instant.parse(new File(basedir, 'target/classes/began.txt').text)
def files = []
new File(basedir, 'target/generated-sources/parley').eachFileRecurse { files << it }
assert files.size() > 10
files.each { assert Files.getLastModifiedTime(it.toPath()).toInstant() < began : "$it was touched by the second build" }

String log = new File(basedir, 'build.log').text
assert log =~ /: \d+ files created, 0 changed/
assert log =~ /: 0 files created, 0 changed, \d+ unchanged, 0 removed/
assert log.contains('Nothing to compile')
