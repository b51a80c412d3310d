# Loads the parts. The commands in script/ source this one file.

LIB=$ROOT/script/lib
umask 022
for deel in meldingen thuis processen cluster broker pakketten python frontend vertalingen diensten; do
    # shellcheck source=/dev/null
    source "$LIB/$deel.sh"
done
unset deel
