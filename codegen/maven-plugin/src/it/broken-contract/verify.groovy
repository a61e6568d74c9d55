String log = new File(basedir, 'build.log').text
assert log =~ /\[ERROR\] .*asyncapi\.yaml \[14:27\]: `type` is the text `strng`, which is no type: did you mean `string`\?; fix: .* \[type-unknown\]/
assert log.contains('1 error, 0 warnings; nothing was generated')
assert !log.contains('MojoExecutionException')
assert !new File(basedir, 'target/generated-sources').exists()
