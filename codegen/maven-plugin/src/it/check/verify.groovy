String log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] .*asyncapi\.yaml \[14:\d+\]: .* \[example-invalid\]/
assert log =~ /\[WARNING\] .*asyncapi\.yaml \[14:35\]: .* \[keyword-unknown\]/
assert log.contains('1 error, 1 warning')
assert log.contains('Skipped: parley.skip is set')
assert !log.contains('Unknown keyword')
