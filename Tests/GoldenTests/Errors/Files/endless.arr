run $itself
