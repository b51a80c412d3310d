"""Finding a place on the map: typed coordinates, our own areas and opgaven, and addresses of the PDOK Locatieserver."""
